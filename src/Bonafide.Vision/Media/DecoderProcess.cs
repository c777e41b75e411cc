using System.Diagnostics;

namespace Bonafide.Vision.Media;

/// <summary>Runs one decoder process on one file.</summary>
internal static class DecoderProcess
{
    private static readonly TimeSpan WallClock = TimeSpan.FromSeconds(30);

    /// <param name="command">What to run, limits included.</param>
    /// <param name="data">Its input.</param>
    /// <param name="output">Reads what it makes.</param>
    /// <param name="errors">Reads what it says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was read, and the exit status.</returns>
    /// <exception cref="UnreadableImageException">It took too long.</exception>
    public static async Task<(T Output, int ExitCode)> RunAsync<T>(
        ProcessStartInfo command,
        ReadOnlyMemory<byte> data,
        Func<Stream, CancellationToken, Task<T>> output,
        Func<Stream, CancellationToken, Task> errors,
        CancellationToken cancellation)
    {
        if (!FfmpegCommand.IsAvailable)
            throw new InvalidOperationException("/usr/bin/ffmpeg or /usr/bin/prlimit is missing; install the packages ffmpeg and util-linux.");
        try
        {
            return await LimitedProcess.RunAsync(
                command, WallClock, async (stream, stop) => await stream.WriteAsync(data, stop), output, errors, cancellation);
        }
        catch (TimeoutException)
        {
            throw Limit();
        }
    }

    public static UnreadableImageException Limit() =>
        new(UnreadableImageReason.DecoderLimit, "Decoding took more time or memory than is allowed; send it smaller, or pictures as JPEG.");
}
