using System.Diagnostics;
using Bonafide.Simulator.Running;

namespace Bonafide.Cli.Simulation;

/// <summary>Writes a camera's stream to a file: Motion JPEG as it is, MP4 through FFmpeg.</summary>
internal static class FeedFile
{
    private const string Encoder = "/usr/bin/ffmpeg";

    /// <exception cref="ArgumentException">The name ends in neither .mjpeg nor .mp4.</exception>
    public static async Task WriteAsync(string path, IEnumerable<byte[]> frames, CancellationToken cancellation)
    {
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".MJPEG":
                await using (var file = File.Create(path))
                    await CopyAsync(frames, file, cancellation);
                break;
            case ".MP4":
                await EncodeAsync(path, frames, cancellation);
                break;
            default:
                throw new ArgumentException($"{path}: the name of a camera feed ends in .mjpeg or .mp4.");
        }
    }

    private static async Task EncodeAsync(string path, IEnumerable<byte[]> frames, CancellationToken cancellation)
    {
        if (!File.Exists(Encoder))
            throw new IOException($"{Encoder} is missing; install the package ffmpeg, or write an .mjpeg file.");
        var command = new ProcessStartInfo(Encoder) { RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in new[]
        {
            "-v", "error", "-y", "-f", "mjpeg", "-framerate", $"{CameraFeed.Rate}", "-i", "-", "-pix_fmt", "yuv420p", "-movflags", "+faststart", path,
        })
            command.ArgumentList.Add(argument);
        using var process = Process.Start(command) ?? throw new IOException($"{Encoder} could not be started.");
        try
        {
            await using (var input = process.StandardInput.BaseStream)
                await CopyAsync(frames, input, cancellation);
            await process.WaitForExitAsync(cancellation);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        if (process.ExitCode != 0)
            throw new IOException($"FFmpeg could not write {path}; its words are above.");
    }

    private static async Task CopyAsync(IEnumerable<byte[]> frames, Stream to, CancellationToken cancellation)
    {
        foreach (var frame in frames)
            await to.WriteAsync(frame, cancellation);
    }
}
