namespace Bonafide.Vision.Imaging;

/// <summary>
/// Fills a network's planar RGB input from a mapped region of a picture. Each target pixel is a bilinear sample, or the mean of a grid of them
/// when the region is shrunk, so that fine detail averages out instead of aliasing. Outside the picture is black.
/// </summary>
internal static unsafe class AffineSampler
{
    /// <summary>Most samples per axis and target pixel.</summary>
    private const int MaxGrid = 32;

    /// <summary>Samples with one bilinear tap per target pixel: for regions that are not shrunk much.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="map">Target to source, continuous coordinates.</param>
    /// <param name="planes">Three planes of <paramref name="width"/> × <paramref name="height"/> values: red, green, blue.</param>
    /// <param name="width">Target width.</param>
    /// <param name="height">Target height.</param>
    /// <param name="range">How bytes become network values.</param>
    public static void Sample(RgbxImage source, in AffineMap map, Span<float> planes, int width, int height, ValueRange range) =>
        Sample(source, map, planes, width, height, range, grid: 1);

    /// <summary>As <see cref="Sample(RgbxImage, in AffineMap, Span{float}, int, int, ValueRange)"/>, averaging over each target pixel's area.</summary>
    public static void SampleArea(RgbxImage source, in AffineMap map, Span<float> planes, int width, int height, ValueRange range) =>
        Sample(source, map, planes, width, height, range, grid: Math.Clamp((int)MathF.Ceiling(map.Scale - 0.01f), 1, MaxGrid));

    private static void Sample(RgbxImage source, in AffineMap map, Span<float> planes, int width, int height, ValueRange range, int grid)
    {
        var plane = width * height;
        if (planes.Length != 3 * plane)
            throw new ArgumentException($"The input holds {planes.Length} values instead of {3 * plane}.", nameof(planes));

        var shared = range with { Gain = range.Gain / (grid * grid) };
        fixed (float* red = planes)
        {
            for (var y = 0; y < height; y++)
            {
                for (var v = 0; v < grid; v++)
                {
                    for (var u = 0; u < grid; u++)
                    {
                        var start = map.Apply((u + 0.5f) / grid, y + (v + 0.5f) / grid);
                        var row = new SampleRow(start.X - 0.5f, start.Y - 0.5f, map.A, map.C, red + y * width, plane, width, shared);
                        row.Take(source, add: u + v > 0);
                    }
                }
            }
        }
    }
}

/// <summary>Linear map from a byte to a network's input value.</summary>
/// <param name="Gain">Factor.</param>
/// <param name="Offset">Added after scaling; also what lies outside the picture.</param>
internal readonly record struct ValueRange(float Gain, float Offset)
{
    /// <summary>0 to 255.</summary>
    public static readonly ValueRange Bytes = new(1, 0);

    /// <summary>0 to 1.</summary>
    public static readonly ValueRange Unit = new(1 / 255f, 0);

    /// <summary>-1 to 1.</summary>
    public static readonly ValueRange Signed = new(1 / 127.5f, -1);
}
