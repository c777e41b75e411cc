using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Vision.Media;

/// <summary>Any accepted picture to upright pixels.</summary>
internal static class PictureDecoder
{
    /// <summary>Larger JPEGs are halved while decoding: no network looks closer than this.</summary>
    private const int UsefulPixels = 16_000_000;

    /// <exception cref="UnreadableImageException">The picture cannot be used; the message says why.</exception>
    public static async Task<DecodedPicture> DecodeAsync(
        ReadOnlyMemory<byte> data, VisionOptions limits, CancellationToken cancellation, int usefulPixels = UsefulPixels)
    {
        if (data.Length > limits.MaxStillBytes)
            throw new UnreadableImageException(
                UnreadableImageReason.TooLarge, $"The picture has {data.Length} bytes; at most {limits.MaxStillBytes} are accepted.");

        var type = MediaTypes.Sniff(data.Span);
        if (type == MediaType.Unknown)
            throw new UnreadableImageException(
                UnreadableImageReason.NotAnImage, "The bytes are none of JPEG, PNG, WebP, BMP, GIF, TIFF, AVIF and HEIC.");

        if (type == MediaType.Jpeg)
            return DecodeJpeg(data.Span, limits.MaxStillPixels, usefulPixels);

        var pixels = await FfmpegDecoder.DecodeAsync(type, data, limits.MaxStillPixels, cancellation);
        return new DecodedPicture(Upright(pixels, EmbeddedExif.Orientation(type, data.Span)), 1);
    }

    private static DecodedPicture DecodeJpeg(ReadOnlySpan<byte> jpeg, int maxPixels, int usefulPixels)
    {
        using var decoder = new JpegDecoder();
        var pixels = new RgbxImage();
        try
        {
            var reduction = decoder.DecodeAccurately(jpeg, maxPixels, usefulPixels, pixels);
            return new DecodedPicture(Upright(pixels, ExifOrientation.OfJpeg(jpeg)), reduction);
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    private static RgbxImage Upright(RgbxImage stored, ExifOrientation orientation)
    {
        if (orientation.IsUpright)
            return stored;
        using (stored)
            return ImageTurns.Turn(stored, orientation.QuarterTurns, orientation.Mirrored);
    }
}
