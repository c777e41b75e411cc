using System.Numerics;
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
        if (radius == 2)
        {
            for (var x = 2; x < from.Length - 2; x++)
                to[x] = from[x] * taps.X + (from[x - 1] + from[x + 1]) * taps.Y + (from[x - 2] + from[x + 2]) * taps.Z;
            return;
        }

        for (var x = Widest; x < from.Length - Widest; x++)
        {
            to[x] = from[x] * taps.X + (from[x - 1] + from[x + 1]) * taps.Y + (from[x - 2] + from[x + 2]) * taps.Z
                + (from[x - 3] + from[x + 3]) * taps.W;
        }
    }

    private void AlongColumns(Span<Vector4> to, int y, int height, Vector4 taps, int radius)
    {
        var width = to.Length;
        ReadOnlySpan<Vector4> middle = At(y), up1 = At(y - 1), down1 = At(y + 1), up2 = At(y - 2), down2 = At(y + 2);
        if (radius == 2)
        {
            for (var x = 0; x < to.Length; x++)
                to[x] = middle[x] * taps.X + (up1[x] + down1[x]) * taps.Y + (up2[x] + down2[x]) * taps.Z;
            return;
        }

        ReadOnlySpan<Vector4> up3 = At(y - 3), down3 = At(y + 3);
        for (var x = 0; x < to.Length; x++)
            to[x] = middle[x] * taps.X + (up1[x] + down1[x]) * taps.Y + (up2[x] + down2[x]) * taps.Z + (up3[x] + down3[x]) * taps.W;

        ReadOnlySpan<Vector4> At(int row) => RowAt(Math.Clamp(row, 0, height - 1), width);
    }
}
