using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bonafide.Vision.Imaging;

/// <summary>One row of bilinear samples along a straight line through the source; x and y are indices of pixel centres.</summary>
internal readonly unsafe ref struct SampleRow(float x, float y, float stepX, float stepY, float* target, int plane, int count, float gain)
{
    private const int Lanes = 8;

    public void AddFrom(RgbxImage source)
    {
        float endX = x + stepX * (count - 1), endY = y + stepY * (count - 1);
        if (MathF.Max(x, endX) < -1 || MathF.Min(x, endX) > source.Width || MathF.Max(y, endY) < -1 || MathF.Min(y, endY) > source.Height)
            return;

        var done = 0;
        if (Avx2.IsSupported)
        {
            // A margin of a hundredth of a pixel keeps rounding at the far end inside.
            var inside = MathF.Min(x, endX) >= 0.01f && MathF.Max(x, endX) < source.Width - 1.01f
                && MathF.Min(y, endY) >= 0.01f && MathF.Max(y, endY) < source.Height - 1.01f;
            for (; done + Lanes <= count; done += Lanes)
                AddEight(source, done, inside);
        }

        for (; done < count; done++)
            AddOne(source, done);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddEight(RgbxImage source, int first, bool inside)
    {
        var index = Vector256.Create((float)first) + Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
        var sx = Vector256.Create(x) + index * stepX;
        var sy = Vector256.Create(y) + index * stepY;
        Vector256<float> floorX = Vector256.Floor(sx), floorY = Vector256.Floor(sy);
        Vector256<float> fx = sx - floorX, fy = sy - floorY;
        Vector256<int> ix = Avx.ConvertToVector256Int32WithTruncation(floorX), iy = Avx.ConvertToVector256Int32WithTruncation(floorY);
        var at = iy * source.Width + ix;
        var pixels = (int*)source.Pointer;

        Vector256<int> p00, p01, p10, p11;
        if (inside)
        {
            p00 = Avx2.GatherVector256(pixels, at, 4);
            p01 = Avx2.GatherVector256(pixels + 1, at, 4);
            p10 = Avx2.GatherVector256(pixels + source.Width, at, 4);
            p11 = Avx2.GatherVector256(pixels + source.Width + 1, at, 4);
        }
        else
        {
            Vector256<int> left = Within(ix, source.Width), right = Within(ix + Vector256<int>.One, source.Width);
            Vector256<int> top = Within(iy, source.Height), bottom = Within(iy + Vector256<int>.One, source.Height);
            p00 = Avx2.GatherMaskVector256(Vector256<int>.Zero, pixels, at, left & top, 4);
            p01 = Avx2.GatherMaskVector256(Vector256<int>.Zero, pixels + 1, at, right & top, 4);
            p10 = Avx2.GatherMaskVector256(Vector256<int>.Zero, pixels + source.Width, at, left & bottom, 4);
            p11 = Avx2.GatherMaskVector256(Vector256<int>.Zero, pixels + source.Width + 1, at, right & bottom, 4);
        }

        for (var channel = 0; channel < 3; channel++)
        {
            var shift = 8 * channel;
            Vector256<float> a = Byte(p00, shift), b = Byte(p01, shift), c = Byte(p10, shift), d = Byte(p11, shift);
            var upper = a + (b - a) * fx;
            var lower = c + (d - c) * fx;
            var value = upper + (lower - upper) * fy;
            var into = target + channel * plane + first;
            (Vector256.Load(into) + value * gain).Store(into);
        }
    }

    private void AddOne(RgbxImage source, int i)
    {
        float sx = x + stepX * i, sy = y + stepY * i;
        float floorX = MathF.Floor(sx), floorY = MathF.Floor(sy);
        float fx = sx - floorX, fy = sy - floorY;
        int ix = (int)floorX, iy = (int)floorY;
        for (var v = 0; v < 2; v++)
        {
            for (var u = 0; u < 2; u++)
            {
                if ((uint)(ix + u) >= (uint)source.Width || (uint)(iy + v) >= (uint)source.Height)
                    continue;
                var weight = gain * (u == 0 ? 1 - fx : fx) * (v == 0 ? 1 - fy : fy);
                var pixel = source.Pointer + ((nint)(iy + v) * source.Width + ix + u) * 4;
                for (var channel = 0; channel < 3; channel++)
                    target[channel * plane + i] += weight * pixel[channel];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Within(Vector256<int> index, int size) =>
        Vector256.LessThan(index.AsUInt32(), Vector256.Create((uint)size)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Byte(Vector256<int> pixels, int shift) =>
        Vector256.ConvertToSingle(Vector256.ShiftRightLogical(pixels, shift) & Vector256.Create(0xFF));
}
