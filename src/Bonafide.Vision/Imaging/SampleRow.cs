using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bonafide.Vision.Imaging;

/// <summary>One row of bilinear samples along a straight line through the source; x and y are indices of pixel centres.</summary>
internal readonly unsafe ref struct SampleRow(float x, float y, float stepX, float stepY, float* target, int plane, int count, ValueRange range)
{
    private const int Lanes = 8;

    /// <summary>Overwrites the row, or adds to what another sub-sample left there.</summary>
    public void Take(RgbxImage source, bool add)
    {
        float endX = x + stepX * (count - 1), endY = y + stepY * (count - 1);
        if (MathF.Max(x, endX) < -1 || MathF.Min(x, endX) > source.Width || MathF.Max(y, endY) < -1 || MathF.Min(y, endY) > source.Height)
        {
            for (var channel = 0; channel < 3 && !add; channel++)
                new Span<float>(target + channel * plane, count).Fill(range.Offset);
            return;
        }

        var done = 0;
        if (Avx2.IsSupported)
        {
            // A margin of a hundredth of a pixel keeps rounding at the far end inside.
            var inside = MathF.Min(x, endX) >= 0.01f && MathF.Max(x, endX) < source.Width - 1.01f
                && MathF.Min(y, endY) >= 0.01f && MathF.Max(y, endY) < source.Height - 1.01f;
            for (; done + Lanes <= count; done += Lanes)
                TakeEight(source, done, inside, add);
        }

        for (; done < count; done++)
            TakeOne(source, done, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeEight(RgbxImage source, int first, bool inside, bool add)
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
            (p00, p01) = GatherPairs(pixels, at);
            (p10, p11) = GatherPairs(pixels + source.Width, at);
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

        var into = target + first;
        var start = Vector256.Create(range.Offset);
        var gain = Vector256.Create(range.Gain);
        var red = Blend(p00 & Low, p01 & Low, p10 & Low, p11 & Low, fx, fy);
        (red * gain + (add ? Vector256.Load(into) : start)).Store(into);
        var green = Blend((p00 >>> 8) & Low, (p01 >>> 8) & Low, (p10 >>> 8) & Low, (p11 >>> 8) & Low, fx, fy);
        (green * gain + (add ? Vector256.Load(into + plane) : start)).Store(into + plane);
        var blue = Blend((p00 >>> 16) & Low, (p01 >>> 16) & Low, (p10 >>> 16) & Low, (p11 >>> 16) & Low, fx, fy);
        (blue * gain + (add ? Vector256.Load(into + 2 * plane) : start)).Store(into + 2 * plane);
    }

    private static Vector256<int> Low => Vector256.Create(0xFF);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Blend(
        Vector256<int> p00, Vector256<int> p01, Vector256<int> p10, Vector256<int> p11, Vector256<float> fx, Vector256<float> fy)
    {
        Vector256<float> a = Avx.ConvertToVector256Single(p00), c = Avx.ConvertToVector256Single(p10);
        var upper = a + (Avx.ConvertToVector256Single(p01) - a) * fx;
        var lower = c + (Avx.ConvertToVector256Single(p11) - c) * fx;
        return upper + (lower - upper) * fy;
    }

    // Neighbours lie side by side, so one 64-bit load brings both: faster than the processor's gather instructions. The order 0 1 4 5, 2 3 6 7
    // of the two halves is undone by the shuffle that separates left from right.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Left, Vector256<int> Right) GatherPairs(int* pixels, Vector256<int> at)
    {
        var a = Vector256.Create(Pair(pixels, at[0]), Pair(pixels, at[1]), Pair(pixels, at[4]), Pair(pixels, at[5])).AsSingle();
        var b = Vector256.Create(Pair(pixels, at[2]), Pair(pixels, at[3]), Pair(pixels, at[6]), Pair(pixels, at[7])).AsSingle();
        return (Avx.Shuffle(a, b, 0b10_00_10_00).AsInt32(), Avx.Shuffle(a, b, 0b11_01_11_01).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Pair(int* pixels, int at) => *(long*)(pixels + at);

    private void TakeOne(RgbxImage source, int i, bool add)
    {
        float sx = x + stepX * i, sy = y + stepY * i;
        float floorX = MathF.Floor(sx), floorY = MathF.Floor(sy);
        float fx = sx - floorX, fy = sy - floorY;
        int ix = (int)floorX, iy = (int)floorY;
        for (var channel = 0; channel < 3 && !add; channel++)
            target[channel * plane + i] = range.Offset;
        for (var v = 0; v < 2; v++)
        {
            for (var u = 0; u < 2; u++)
            {
                if ((uint)(ix + u) >= (uint)source.Width || (uint)(iy + v) >= (uint)source.Height)
                    continue;
                var weight = range.Gain * (u == 0 ? 1 - fx : fx) * (v == 0 ? 1 - fy : fy);
                var pixel = source.Pointer + ((nint)(iy + v) * source.Width + ix + u) * 4;
                for (var channel = 0; channel < 3; channel++)
                    target[channel * plane + i] += weight * pixel[channel];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Within(Vector256<int> index, int size) =>
        Vector256.LessThan(index.AsUInt32(), Vector256.Create((uint)size)).AsInt32();
}
