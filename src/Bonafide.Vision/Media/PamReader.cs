using System.Globalization;
using System.Text;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Media;

/// <summary>Reads one Portable Arbitrary Map (Netpbm's PAM, depth 4) from the decoder process, trusting none of its numbers.</summary>
internal static class PamReader
{
    private const int LongestHeader = 256;

    /// <summary>The picture, laid over white; null when the stream ends before there is a whole one.</summary>
    public static async Task<RgbxImage?> ReadAsync(Stream stream, long maxPixels, CancellationToken cancellation)
    {
        var size = Parse(await ReadHeaderAsync(stream, cancellation));
        if (size is not { } found)
            return null;

        FfmpegDecoder.CheckSize(found.Width, found.Height, maxPixels);
        var image = new RgbxImage(found.Width, found.Height);
        try
        {
            var row = new byte[image.Stride];
            for (var y = 0; y < image.Height; y++)
            {
                await stream.ReadExactlyAsync(row, cancellation);
                OverWhite(row, image.Pixels.Slice(y * image.Stride, image.Stride));
            }

            return image;
        }
        catch (EndOfStreamException)
        {
            image.Dispose();
            return null;
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    private static async Task<string> ReadHeaderAsync(Stream stream, CancellationToken cancellation)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (header.Length < LongestHeader && await stream.ReadAsync(one, cancellation) == 1)
        {
            header.Append((char)one[0]);
            if (one[0] == '\n' && header.ToString().EndsWith("ENDHDR\n", StringComparison.Ordinal))
                return header.ToString();
        }

        return "";
    }

    private static (int Width, int Height)? Parse(string header)
    {
        if (!header.StartsWith("P7\n", StringComparison.Ordinal))
            return null;
        int Field(string name)
        {
            var line = header.Split('\n').FirstOrDefault(l => l.StartsWith(name + " ", StringComparison.Ordinal));
            return int.TryParse(line?[(name.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
        }

        return Field("DEPTH") == 4 && Field("MAXVAL") == 255 ? (Field("WIDTH"), Field("HEIGHT")) : null;
    }

    private static void OverWhite(ReadOnlySpan<byte> rgba, Span<byte> target)
    {
        for (var i = 0; i < rgba.Length; i += 4)
        {
            var alpha = rgba[i + 3];
            var white = (255 - alpha) * 255;
            for (var channel = 0; channel < 3; channel++)
                target[i + channel] = alpha == 255 ? rgba[i + channel] : (byte)((rgba[i + channel] * alpha + white + 127) / 255);
            target[i + 3] = 255;
        }
    }
}
