using System.Text;

namespace Bonafide.Vision.Media;

/// <summary>Makes an MP4 (H.264) of JPEG pictures with the times they were taken at, in a limited FFmpeg process. Nothing is written to a file.</summary>
public static class VideoEncoder
{
    private const int LongestComplaint = 400;

    /// <summary>Whether the programs that are needed are there.</summary>
    public static bool CanRun(string program) => FfmpegCommand.CanRun(program);

    /// <summary>Encodes.</summary>
    /// <param name="frames">In order; times grow. What their source throws, this throws.</param>
    /// <param name="encoding">How.</param>
    /// <param name="cancellation">Stops the process.</param>
    /// <returns>The video, in fragments: it can be played and read from front to back.</returns>
    /// <exception cref="VideoEncodingException">FFmpeg is missing, failed, or ran into a limit.</exception>
    public static async Task<byte[]> EncodeAsync(IAsyncEnumerable<VideoFrame> frames, VideoEncoding encoding, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(encoding);
        if (!CanRun(encoding.Program))
            throw new VideoEncodingException($"{encoding.Program} or /usr/bin/prlimit is missing; install the packages ffmpeg and util-linux.", isProgramMissing: true);
        var complaint = new StringBuilder();
        try
        {
            var (video, exitCode) = await LimitedProcess.RunAsync(
                FfmpegCommand.ForEncoding(encoding),
                encoding.TimeLimit,
                (stream, stop) => MatroskaFrames.WriteAsync(stream, frames, encoding.Width, encoding.Height, stop),
                (stream, stop) => ReadAsync(stream, encoding.MaxBytes, stop),
                (stream, stop) => ListenAsync(stream, complaint, stop),
                cancellation);
            return exitCode == 0 && video.Length > 0
                ? video
                : throw new VideoEncodingException($"FFmpeg failed with status {exitCode}: {complaint.ToString().ReplaceLineEndings(" ").Trim()}");
        }
        catch (TimeoutException)
        {
            throw new VideoEncodingException($"Encoding took longer than {encoding.TimeLimit}.");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var video = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (video.Length + read > most)
                throw new VideoEncodingException($"The video would be larger than {most} bytes.");
            video.Write(buffer, 0, read);
        }

        return video.ToArray();
    }

    // Read to the end, so that the process never waits for its complaints to be taken.
    private static async Task ListenAsync(Stream stream, StringBuilder complaint, CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
            complaint.Append(Encoding.ASCII.GetString(buffer, 0, Math.Min(read, LongestComplaint - Math.Min(LongestComplaint, complaint.Length))));
    }
}
