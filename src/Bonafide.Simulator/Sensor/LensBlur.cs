using System.Numerics;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Sensor;

/// <summary>A Gaussian blur of linear light, along rows and then columns; seven taps.</summary>
internal sealed class LensBlur
{
    private const int Radius = 3;
    private Vector4[] _between = [];

    public void Apply(LinearFrame frame, float deviation)
    {
        var (width, height) = (frame.Width, frame.Height);
        if (deviation < 0.2f || width <= 2 * Radius || height <= 2 * Radius)
            return;
        if (_between.Length < width * height)
            _between = new Vector4[width * height];
        Span<float> taps = stackalloc float[Radius + 1];
        Taps(deviation, taps);
        for (var y = 0; y < height; y++)
            Row(frame.Pixels.AsSpan(y * width, width), _between.AsSpan(y * width, width), taps);
        for (var y = 0; y < height; y++)
            Column(_between, frame.Pixels.AsSpan(y * width, width), width, height, y, taps);
    }

    private static void Taps(float deviation, Span<float> taps)
    {
        var sum = 0f;
        for (var i = 0; i <= Radius; i++)
        {
            taps[i] = MathF.Exp(-i * i / (2 * deviation * deviation));
            sum += i == 0 ? taps[i] : 2 * taps[i];
        }

        for (var i = 0; i <= Radius; i++)
            taps[i] /= sum;
    }

    private static void Row(ReadOnlySpan<Vector4> from, Span<Vector4> to, ReadOnlySpan<float> taps)
    {
        from.CopyTo(to);
        for (var x = Radius; x < from.Length - Radius; x++)
        {
            to[x] = from[x] * taps[0] + (from[x - 1] + from[x + 1]) * taps[1] + (from[x - 2] + from[x + 2]) * taps[2]
                + (from[x - 3] + from[x + 3]) * taps[3];
        }
    }

    private static void Column(Vector4[] from, Span<Vector4> to, int width, int height, int y, ReadOnlySpan<float> taps)
    {
        var middle = At(y);
        ReadOnlySpan<Vector4> up1 = At(y - 1), down1 = At(y + 1), up2 = At(y - 2), down2 = At(y + 2), up3 = At(y - 3), down3 = At(y + 3);
        for (var x = 0; x < to.Length; x++)
            to[x] = middle[x] * taps[0] + (up1[x] + down1[x]) * taps[1] + (up2[x] + down2[x]) * taps[2] + (up3[x] + down3[x]) * taps[3];

        ReadOnlySpan<Vector4> At(int row) => from.AsSpan(Math.Clamp(row, 0, height - 1) * width, width);
    }
}
