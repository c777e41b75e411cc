using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Media;

/// <summary>Decodes everything but JPEG in a process of its own, so that a hostile file meets no decoder inside this one.</summary>
internal static class FfmpegDecoder
{
    /// <summary>Decodes the first frame; transparent parts lie over white.</summary>
    /// <exception cref="UnreadableImageException">Damaged, too large, or the decoder ran into a limit.</exception>
    public static async Task<RgbxImage> DecodeAsync(MediaType type, ReadOnlyMemory<byte> data, long maxPixels, CancellationToken cancellation)
    {
        if (HeaderSize.Read(type, data.Span) is { } claimed)
            CheckSize(claimed.Width, claimed.Height, maxPixels);
        var (image, exitCode) = await DecoderProcess.RunAsync(
            FfmpegCommand.For(type, data.Length, maxPixels),
            data,
            (stream, stop) => PamReader.ReadAsync(stream, maxPixels, stop),
            (stream, stop) => stream.CopyToAsync(Stream.Null, stop),
            cancellation);
        if (exitCode == 0 && image is not null)
            return image;

        image?.Dispose();
        throw exitCode > 128
            ? DecoderProcess.Limit()
            : new UnreadableImageException(UnreadableImageReason.Damaged, $"The {Name(type)} picture is cut short, corrupt or of an unsupported kind; send it as JPEG or PNG.");
    }

    internal static void CheckSize(long width, long height, long maxPixels)
    {
        if (width <= 0 || height <= 0)
            throw new UnreadableImageException(UnreadableImageReason.Damaged, "The picture's header gives it no size.");
        if (width > int.MaxValue || height > int.MaxValue || width * height > maxPixels)
            throw new UnreadableImageException(
                UnreadableImageReason.TooLarge, $"The picture has {width} x {height} pixels; at most {maxPixels} pixels are accepted.");
    }

    private static string Name(MediaType type) => type switch
    {
        MediaType.Png => "PNG",
        MediaType.WebP => "WebP",
        MediaType.Bmp => "BMP",
        MediaType.Gif => "GIF",
        MediaType.Tiff => "TIFF",
        MediaType.Avif => "AVIF",
        _ => "HEIC",
    };
}
