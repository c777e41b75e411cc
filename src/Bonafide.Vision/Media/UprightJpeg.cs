using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Vision.Media;

/// <summary>Turns any accepted picture into a JPEG that stands upright, so that the coordinates of an analysis fit it everywhere.</summary>
public static class UprightJpeg
{
    private const int Quality = 90;

    /// <summary>Decodes, turns and encodes.</summary>
    /// <param name="picture">A picture that was analysed before.</param>
    /// <param name="quarterTurns">As the analysis reported, 0 to 3 clockwise, on top of the EXIF orientation.</param>
    /// <param name="limits">Largest picture that is decoded.</param>
    /// <param name="cancellation">Stops the decoder process.</param>
    /// <exception cref="UnreadableImageException">The picture cannot be used; the message says why.</exception>
    public static async Task<byte[]> ConvertAsync(ReadOnlyMemory<byte> picture, int quarterTurns, VisionOptions limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var decoded = await PictureDecoder.DecodeAsync(picture, limits, cancellation, usefulPixels: limits.MaxStillPixels);
        using var encoder = new JpegEncoder();
        if ((quarterTurns & 3) == 0)
            return encoder.Encode(decoded.Pixels, Quality);
        using var turned = ImageTurns.Turn(decoded.Pixels, quarterTurns);
        return encoder.Encode(turned, Quality);
    }
}
