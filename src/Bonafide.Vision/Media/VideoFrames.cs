using System.Globalization;
using System.Text.RegularExpressions;

namespace Bonafide.Vision.Media;

/// <summary>Takes the pictures out of a short video, about ten a second with their times, in the limited FFmpeg process.</summary>
public static partial class VideoFrames
{
    /// <summary>Pictures taken at most; what comes later in the video is not looked at.</summary>
    public const int Most = 400;

    private const int LongestLine = 256;

    /// <summary>Reads a video.</summary>
    /// <param name="video">MP4 that can be read from front to back, or WebM.</param>
    /// <param name="maxPixels">Largest picture.</param>
    /// <param name="cancellation">Stops the process.</param>
    /// <exception cref="UnreadableImageException">Damaged, of another kind, too large, or the decoder ran into a limit.</exception>
    public static async Task<IReadOnlyList<VideoFrame>> ReadAsync(ReadOnlyMemory<byte> video, long maxPixels, CancellationToken cancellation)
    {
        var isWebM = video.Span is [0x1A, 0x45, 0xDF, 0xA3, ..];
        var times = new List<TimeSpan>();
        var (pictures, exitCode) = await DecoderProcess.RunAsync(
            FfmpegCommand.ForVideo(isWebM, video.Length, maxPixels, Most),
            video,
            (stream, stop) => JpegStream.ReadAsync(stream, Most, stop),
            (stream, stop) => ReadTimesAsync(stream, times, stop),
            cancellation);
        if (exitCode > 128)
            throw DecoderProcess.Limit();
        if (exitCode != 0 || pictures.Count == 0 || pictures.Count != times.Count)
        {
            throw new UnreadableImageException(
                UnreadableImageReason.Damaged, "The video is cut short, corrupt or of an unsupported kind; send WebM, or MP4 with its index in front (faststart) or in fragments.");
        }

        return [.. times.Zip(pictures, (at, jpeg) => new VideoFrame(at, jpeg))];
    }

    private static async Task ReadTimesAsync(Stream stream, List<TimeSpan> times, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (times.Count < Most && line.Length < LongestLine && Time().Match(line) is { Success: true } match)
                times.Add(TimeSpan.FromSeconds(double.Parse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)));
        }
    }

    [GeneratedRegex(@"^frame:\d+\s+pts:\d+\s+pts_time:(\d+(?:\.\d+)?)\s*\z")]
    private static partial Regex Time();
}
