using System.ComponentModel;
using System.Diagnostics;

namespace Bonafide.Vision.Media;

/// <summary>Runs one process that works on media: feeds it, reads it, and never leaves it behind.</summary>
internal static class LimitedProcess
{
    /// <param name="command">What to run, limits included.</param>
    /// <param name="wallClock">Longest time.</param>
    /// <param name="input">Writes its input; it may stop reading before all is written.</param>
    /// <param name="output">Reads what it makes.</param>
    /// <param name="errors">Reads what it says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was read, and the exit status.</returns>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public static async Task<(T Output, int ExitCode)> RunAsync<T>(
        ProcessStartInfo command,
        TimeSpan wallClock,
        Func<Stream, CancellationToken, Task> input,
        Func<Stream, CancellationToken, Task<T>> output,
        Func<Stream, CancellationToken, Task> errors,
        CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(wallClock);
        using var process = Process.Start(command) ?? throw new InvalidOperationException("The media process could not be started.");
        try
        {
            var feeding = FeedAsync(process, input, deadline.Token);
            var listening = errors(process.StandardError.BaseStream, deadline.Token);
            var made = await output(process.StandardOutput.BaseStream, deadline.Token);
            await Task.WhenAll(feeding, listening, process.WaitForExitAsync(deadline.Token));
            return (made, process.ExitCode);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The media process took too long.");
        }
        finally
        {
            Kill(process);
        }
    }

    private static async Task FeedAsync(Process process, Func<Stream, CancellationToken, Task> input, CancellationToken cancellation)
    {
        // What the source of the input throws must not be taken for a pipe that the process closed, so the pipe is told apart.
        var pipe = new ProcessInput(process.StandardInput.BaseStream);
        try
        {
            await using (pipe)
                await input(pipe, cancellation);
        }
        catch (IOException) when (pipe.IsBroken)
        {
            // The process may stop reading once it has what it needs; its exit status tells whether that was right.
        }
        catch
        {
            // Without the rest of its input it would wait, or make a whole of a part.
            Kill(process);
            throw;
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
