using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Sensor;

/// <summary>A Gaussian blur of linear light, along rows and then columns; seven taps, or five where the outer two would not be seen.</summary>
internal sealed class LensBlur
{
    private const int Widest = 3;
    private const float NarrowBelow = 0.75f;
    private const int Ring = 2 * Widest + 1;
    private Vector4[] _rows = [];

    /// <summary>Blurs a picture in place.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="deviation">Standard deviation, pixels; below 0.2 nothing is blurred.</param>
    /// <param name="scale">What each pixel is multiplied with, blurred or not.</param>
    public void Apply(LinearFrame frame, float deviation, float scale)
    {
        var (width, height) = (frame.Width, frame.Height);
        if (deviation < 0.2f || width <= 2 * Widest || height <= 2 * Widest)
        {
            Scale(frame.Pixels.AsSpan(0, width * height), scale);
            return;
        }

        if (_rows.Length < Ring * width)
            _rows = new Vector4[Ring * width];
        var taps = Taps(deviation, scale);
        var radius = deviation < NarrowBelow ? 2 : Widest;
        var ready = 0;
        for (var y = 0; y < height; y++)
        {
            // Only the rows that a column needs are held, so that they stay in the cache; those below are read before they are overwritten.
            for (; ready <= Math.Min(y + radius, height - 1); ready++)
                AlongRow(frame.Pixels.AsSpan(ready * width, width), RowAt(ready, width), taps.Row, radius);
            AlongColumns(frame.Pixels.AsSpan(y * width, width), y, height, taps.Column, radius);
        }
    }

    private Span<Vector4> RowAt(int y, int width) => _rows.AsSpan(y % Ring * width, width);

    private static void Scale(Span<Vector4> pixels, float scale)
    {
        if (scale == 1)
            return;
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] *= scale;
    }

    private static (Vector4 Row, Vector4 Column) Taps(float deviation, float scale)
    {
        Span<float> taps = stackalloc float[Widest + 1];
        var sum = 0f;
        for (var i = 0; i <= Widest; i++)
        {
            taps[i] = i == Widest && deviation < NarrowBelow ? 0 : MathF.Exp(-i * i / (2 * deviation * deviation));
            sum += i == 0 ? taps[i] : 2 * taps[i];
        }

        var row = new Vector4(taps) / sum;
        return (row, row * scale);
    }

    private static void AlongRow(ReadOnlySpan<Vector4> from, Span<Vector4> to, Vector4 taps, int radius)
    {
        from.CopyTo(to);
        var count = from.Length - 2 * radius;
        ref var middle = ref Unsafe.AsRef(in from[radius]);
        ref var second = ref Unsafe.Add(ref middle, -2);
        ref var third = ref radius == 2 ? ref second : ref Unsafe.Add(ref middle, -3);
        ref var thirdAfter = ref radius == 2 ? ref second : ref Unsafe.Add(ref middle, 3);
        var around = new Neighbours(
            ref middle, ref Unsafe.Add(ref middle, -1), ref Unsafe.Add(ref middle, 1), ref second, ref Unsafe.Add(ref middle, 2), ref third, ref thirdAfter);
        around.Weigh(ref to[radius], count, taps, radius);
    }

    private void AlongColumns(Span<Vector4> to, int y, int height, Vector4 taps, int radius)
    {
        var width = to.Length;
        var around = new Neighbours(ref At(y), ref At(y - 1), ref At(y + 1), ref At(y - 2), ref At(y + 2), ref At(y - 3), ref At(y + 3));
        around.Weigh(ref to[0], width, taps, radius);

        ref Vector4 At(int row) => ref RowAt(Math.Clamp(row, 0, height - 1), width)[0];
    }

    /// <summary>A line of pixels and those beside it, before and after.</summary>
    private readonly ref struct Neighbours(
        ref Vector4 middle, ref Vector4 first, ref Vector4 firstAfter, ref Vector4 second, ref Vector4 secondAfter, ref Vector4 third, ref Vector4 thirdAfter)
    {
        private const int Step = 2;
        private readonly ref float _middle = ref Unsafe.As<Vector4, float>(ref middle);
        private readonly ref float _first = ref Unsafe.As<Vector4, float>(ref first);
        private readonly ref float _firstAfter = ref Unsafe.As<Vector4, float>(ref firstAfter);
        private readonly ref float _second = ref Unsafe.As<Vector4, float>(ref second);
        private readonly ref float _secondAfter = ref Unsafe.As<Vector4, float>(ref secondAfter);
        private readonly ref float _third = ref Unsafe.As<Vector4, float>(ref third);
        private readonly ref float _thirdAfter = ref Unsafe.As<Vector4, float>(ref thirdAfter);

        /// <summary>Weighs the pixels of the line with their neighbours, two pixels at a time.</summary>
        public void Weigh(ref Vector4 to, int count, Vector4 taps, int radius)
        {
            ref var target = ref Unsafe.As<Vector4, float>(ref to);
            var (x, y, z, w) = (Vector256.Create(taps.X), Vector256.Create(taps.Y), Vector256.Create(taps.Z), Vector256.Create(radius == 2 ? 0 : taps.W));
            var even = count & ~(Step - 1);
            for (nuint i = 0; i < (nuint)even * 4; i += Step * 4)
            {
                var sum = Vector256.LoadUnsafe(ref _middle, i) * x
                    + (Vector256.LoadUnsafe(ref _first, i) + Vector256.LoadUnsafe(ref _firstAfter, i)) * y
                    + (Vector256.LoadUnsafe(ref _second, i) + Vector256.LoadUnsafe(ref _secondAfter, i)) * z;
                if (radius > 2)
                    sum += (Vector256.LoadUnsafe(ref _third, i) + Vector256.LoadUnsafe(ref _thirdAfter, i)) * w;
                sum.StoreUnsafe(ref target, i);
            }

            if (even == count)
                return;
            var last = (nuint)even * 4;
            var rest = Vector128.LoadUnsafe(ref _middle, last) * x.GetLower()
                + (Vector128.LoadUnsafe(ref _first, last) + Vector128.LoadUnsafe(ref _firstAfter, last)) * y.GetLower()
                + (Vector128.LoadUnsafe(ref _second, last) + Vector128.LoadUnsafe(ref _secondAfter, last)) * z.GetLower();
            if (radius > 2)
                rest += (Vector128.LoadUnsafe(ref _third, last) + Vector128.LoadUnsafe(ref _thirdAfter, last)) * w.GetLower();
            rest.StoreUnsafe(ref target, last);
        }
    }
}
