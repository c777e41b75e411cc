using Bonafide.Simulator.Sensor;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Attacks;

/// <summary>One frame, shifted, turned and enlarged as a whole: what a video editor makes of a single photograph.</summary>
/// <param name="Negative">The frame; developed once per size, since it never changes.</param>
/// <param name="Right">Shift to the right, widths.</param>
/// <param name="Down">Shift down, widths.</param>
/// <param name="Roll">Turn, radians.</param>
/// <param name="Zoom">Enlargement, 1 and up.</param>
internal sealed record MovedPicture(Negative Negative, float Right, float Down, float Roll, float Zoom) : ICapturedFrame
{
    public void Develop(Darkroom darkroom, int width, int height, RgbxImage target)
    {
        var source = Negative.At(darkroom, width, height);
        target.Resize(width, height);
        var (sine, cosine) = MathF.SinCos(-Roll);
        for (var y = 0; y < height; y++)
        {
            var row = target.Pixels.Slice(y * target.Stride, target.Stride);
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = ((x + 0.5f - width / 2f) / Zoom, (y + 0.5f - height / 2f) / Zoom);
                Sample(
                    source, width, height,
                    width / 2f + cosine * fromX - sine * fromY - Right * width - 0.5f,
                    height / 2f + sine * fromX + cosine * fromY - Down * width - 0.5f,
                    row.Slice(4 * x, 4));
            }
        }
    }

    private static void Sample(ReadOnlySpan<byte> source, int width, int height, float x, float y, Span<byte> pixel)
    {
        int left = (int)MathF.Floor(x), top = (int)MathF.Floor(y);
        float right = x - left, down = y - top;
        int at = 4 * (Mirrored(top, height) * width), below = 4 * (Mirrored(top + 1, height) * width);
        int column = 4 * Mirrored(left, width), next = 4 * Mirrored(left + 1, width);
        for (var channel = 0; channel < 3; channel++)
        {
            float a = source[at + column + channel], b = source[at + next + channel], c = source[below + column + channel], d = source[below + next + channel];
            var upper = a + (b - a) * right;
            pixel[channel] = (byte)(upper + (c + (d - c) * right - upper) * down + 0.5f);
        }

        pixel[3] = 255;
    }

    // What the picture does not reach is mirrored in, as editors do to hide its edge.
    private static int Mirrored(int at, int length)
    {
        at = Math.Abs(at) % (2 * length - 2);
        return at < length ? at : 2 * length - 2 - at;
    }
}

/// <summary>A frame that is looked at again and again, kept as it was developed. Not safe for concurrent use.</summary>
internal sealed class Negative(ICapturedFrame frame)
{
    private readonly Dictionary<(int Width, int Height), byte[]> _developed = [];

    /// <summary>The pixels at a size.</summary>
    public ReadOnlySpan<byte> At(Darkroom darkroom, int width, int height)
    {
        if (!_developed.TryGetValue((width, height), out var pixels))
        {
            using var image = new RgbxImage(width, height);
            frame.Develop(darkroom, width, height, image);
            _developed[(width, height)] = pixels = image.Pixels.ToArray();
        }

        return pixels;
    }
}
