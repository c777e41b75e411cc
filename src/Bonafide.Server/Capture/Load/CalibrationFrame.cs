using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Server.Capture.Load;

/// <summary>A picture to measure with: as large as a live frame, as hard to decode as a grainy one, and of nobody.</summary>
internal static class CalibrationFrame
{
    private const int GrainMask = 31;

    /// <param name="live">What clients are told to send.</param>
    public static byte[] Make(LiveFrameOptions live)
    {
        using var image = new RgbxImage(live.MaxSide, live.MaxSide * 3 / 4);
        var pixels = image.Pixels;
        var grain = 0x9e37_79b9u;
        for (var at = 0; at < pixels.Length; at++)
        {
            // xorshift: the same grain in every run, so that starts can be compared.
            grain ^= grain << 13;
            grain ^= grain >> 17;
            grain ^= grain << 5;
            var slope = at / image.Stride * byte.MaxValue / image.Height / 2;
            pixels[at] = (byte)(slope + 64 + (grain & GrainMask));
        }

        using var encoder = new JpegEncoder();
        return encoder.Encode(image, (int)(live.Quality * 100));
    }
}
