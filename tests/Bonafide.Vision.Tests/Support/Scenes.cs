using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Vision.Tests.Support;

/// <summary>Pictures made from the sample photographs: moved, zoomed, turned, mirrored, blurred, dimmed.</summary>
internal static class Scenes
{
    /// <summary>What a camera sees that looks at a part of a photograph.</summary>
    /// <param name="source">The photograph.</param>
    /// <param name="centerX">Where the camera looks.</param>
    /// <param name="centerY">Where the camera looks.</param>
    /// <param name="scale">Photograph pixels per camera pixel.</param>
    /// <param name="turn">Degrees by which the camera is turned clockwise.</param>
    /// <param name="width">Of the camera's frame.</param>
    /// <param name="height">Of the camera's frame.</param>
    public static RgbxImage View(RgbxImage source, float centerX, float centerY, float scale, float turn = 0, int width = 640, int height = 480)
    {
        var (sin, cos) = MathF.SinCos(turn * MathF.PI / 180);
        float a = scale * cos, b = -scale * sin;
        var map = new AffineMap(a, b, centerX - a * width / 2 - b * height / 2, -b, a, centerY + b * width / 2 - a * height / 2);
        var planes = new float[3 * width * height];
        AffineSampler.SampleArea(source, map, planes, width, height, ValueRange.Bytes);
        return FromPlanes(planes, width, height);
    }

    public static RgbxImage Mirror(RgbxImage source) => ImageTurns.Turn(source, 0, mirrorFirst: true);

    /// <summary>Every channel value replaced.</summary>
    public static RgbxImage Map(RgbxImage source, Func<int, int, byte, float> change)
    {
        var result = new RgbxImage(source.Width, source.Height);
        for (var y = 0; y < source.Height; y++)
        {
            for (var x = 0; x < source.Width; x++)
            {
                var at = y * source.Stride + 4 * x;
                for (var channel = 0; channel < 3; channel++)
                    result.Pixels[at + channel] = (byte)Math.Clamp(change(x, y, source.Pixels[at + channel]), 0, 255);
            }
        }

        return result;
    }

    /// <summary>Shrunk and enlarged again, which takes the detail away.</summary>
    public static RgbxImage Blur(RgbxImage source, int factor)
    {
        using var small = View(source, source.Width / 2f, source.Height / 2f, factor, 0, source.Width / factor, source.Height / factor);
        return View(small, small.Width / 2f, small.Height / 2f, 1f / factor, 0, source.Width, source.Height);
    }

    public static RgbxImage Flat(int width, int height, byte value)
    {
        var image = new RgbxImage(width, height);
        image.Pixels.Fill(value);
        return image;
    }

    public static byte[] Jpeg(RgbxImage image, int quality = 90, bool progressive = false)
    {
        using var encoder = new JpegEncoder();
        return encoder.Encode(image, quality, fullChroma: false, progressive);
    }

    private static RgbxImage FromPlanes(ReadOnlySpan<float> planes, int width, int height)
    {
        var image = new RgbxImage(width, height);
        for (var i = 0; i < width * height; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                image.Pixels[4 * i + channel] = (byte)Math.Clamp(planes[channel * width * height + i] + 0.5f, 0, 255);
        }

        return image;
    }
}
