using System.ComponentModel;
using System.Diagnostics;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Media;

/// <summary>Decodes everything but JPEG in a process of its own, so that a hostile file meets no decoder inside this one.</summary>
internal static class FfmpegDecoder
{
    private static readonly TimeSpan WallClock = TimeSpan.FromSeconds(30);

    /// <summary>Decodes the first frame; transparent parts lie over white.</summary>
    /// <exception cref="UnreadableImageException">Damaged, too large, or the decoder ran into a limit.</exception>
    public static async Task<RgbxImage> DecodeAsync(MediaType type, ReadOnlyMemory<byte> data, long maxPixels, CancellationToken cancellation)
    {
        if (HeaderSize.Read(type, data.Span) is { } claimed)
            CheckSize(claimed.Width, claimed.Height, maxPixels);
        if (!FfmpegCommand.IsAvailable)
            throw new InvalidOperationException("/usr/bin/ffmpeg or /usr/bin/prlimit is missing; install the packages ffmpeg and util-linux.");

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(WallClock);
        using var process = Start(FfmpegCommand.For(type, data.Length, maxPixels));
        try
        {
            var feeding = FeedAsync(process, data, deadline.Token);
            var draining = process.StandardError.BaseStream.CopyToAsync(Stream.Null, deadline.Token);
            var image = await PamReader.ReadAsync(process.StandardOutput.BaseStream, maxPixels, deadline.Token);
            await Task.WhenAll(feeding, draining, process.WaitForExitAsync(deadline.Token));
            if (process.ExitCode == 0 && image is not null)
                return image;

            image?.Dispose();
            throw process.ExitCode > 128
                ? Limit()
                : new UnreadableImageException(UnreadableImageReason.Damaged, $"The {Name(type)} picture is cut short, corrupt or of an unsupported kind; send it as JPEG or PNG.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Limit();
        }
        finally
        {
            Kill(process);
        }
    }

    private static Process Start(ProcessStartInfo command) =>
        Process.Start(command) ?? throw new InvalidOperationException("The decoder process could not be started.");

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> data, CancellationToken cancellation)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(data, cancellation);
        }
        catch (IOException)
        {
            // The decoder may stop reading once it has its frame; its exit status tells whether that was right.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in between.
        }
    }

    internal static void CheckSize(long width, long height, long maxPixels)
    {
        if (width <= 0 || height <= 0)
            throw new UnreadableImageException(UnreadableImageReason.Damaged, "The picture's header gives it no size.");
        if (width > int.MaxValue || height > int.MaxValue || width * height > maxPixels)
            throw new UnreadableImageException(
                UnreadableImageReason.TooLarge, $"The picture has {width} x {height} pixels; at most {maxPixels} pixels are accepted.");
    }

    private static UnreadableImageException Limit() =>
        new(UnreadableImageReason.DecoderLimit, "Decoding the picture took more time or memory than is allowed; send it smaller or as JPEG.");

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
