using System.ComponentModel;
using System.Diagnostics;

namespace Bonafide.Vision.Media;

/// <summary>Runs one decoder process: feeds it, reads it, and never leaves it behind.</summary>
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
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(WallClock);
        using var process = Process.Start(command) ?? throw new InvalidOperationException("The decoder process could not be started.");
        try
        {
            var feeding = FeedAsync(process, data, deadline.Token);
            var listening = errors(process.StandardError.BaseStream, deadline.Token);
            var made = await output(process.StandardOutput.BaseStream, deadline.Token);
            await Task.WhenAll(feeding, listening, process.WaitForExitAsync(deadline.Token));
            return (made, process.ExitCode);
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

    public static UnreadableImageException Limit() =>
        new(UnreadableImageReason.DecoderLimit, "Decoding took more time or memory than is allowed; send it smaller, or pictures as JPEG.");

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> data, CancellationToken cancellation)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(data, cancellation);
        }
        catch (IOException)
        {
            // The decoder may stop reading once it has what it needs; its exit status tells whether that was right.
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
}
