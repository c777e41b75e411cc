using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Quality;

/// <summary>Mean luma and difference hash of a whole frame, from every fourth row.</summary>
internal static unsafe class LumaStatistics
{
    private const int HashRows = 8;
    private const int HashColumns = 9;
    private const int RowStep = 4;

    // ITU-R BT.601 weights over 128, so that they fit signed bytes: 0.297, 0.586, 0.117.
    private const int Red = 38;
    private const int Green = 75;
    private const int Blue = 15;
    private const int Sum = Red + Green + Blue;

    /// <returns>
    /// The mean, and 64 bits: each says whether a cell of an 8 × 9 grid is brighter than its right neighbour. The grid is coarse enough that
    /// noise and compression leave the hash nearly as it is.
    /// </returns>
    public static (float Mean, ulong Hash) Measure(RgbxImage image)
    {
        Span<float> means = stackalloc float[HashColumns];
        double total = 0;
        ulong hash = 0;
        for (var row = 0; row < HashRows; row++)
        {
            int top = image.Height * row / HashRows, bottom = Math.Max(top + 1, image.Height * (row + 1) / HashRows);
            for (var column = 0; column < HashColumns; column++)
            {
                int left = image.Width * column / HashColumns, right = Math.Max(left + 1, image.Width * (column + 1) / HashColumns);
                means[column] = CellMean(image, left, Math.Min(top, image.Height - 1), Math.Min(right, image.Width), Math.Min(bottom, image.Height));
                total += means[column];
            }

            for (var column = 0; column + 1 < HashColumns; column++)
                hash = hash << 1 | (means[column] > means[column + 1] ? 1UL : 0);
        }

        return ((float)(total / (HashRows * HashColumns)), hash);
    }

    private static float CellMean(RgbxImage image, int left, int top, int right, int bottom)
    {
        long sum = 0;
        var count = 0;
        for (var y = top; y < bottom; y += RowStep)
        {
            sum += RowSum(image.Pointer + (nint)y * image.Stride + left * 4, right - left);
            count += right - left;
        }

        return count == 0 ? 0 : sum / (float)(count * Sum);
    }

    private static int RowSum(byte* pixels, int count)
    {
        var sum = 0;
        var i = 0;
        if (Avx2.IsSupported)
        {
            var weights = Vector256.Create(Red | Green << 8 | Blue << 16).AsSByte();
            var total = Vector256<int>.Zero;
            for (; i + 8 <= count; i += 8)
            {
                var pairs = Avx2.MultiplyAddAdjacent(Vector256.Load(pixels + 4 * i), weights);
                total += Avx2.MultiplyAddAdjacent(pairs, Vector256<short>.One);
            }

            sum = Vector256.Sum(total);
        }

        for (; i < count; i++)
            sum += Red * pixels[4 * i] + Green * pixels[4 * i + 1] + Blue * pixels[4 * i + 2];
        return sum;
    }
}
