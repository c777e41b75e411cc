using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Storage.Support;

/// <summary>What an independent reader (ffprobe) finds in a video.</summary>
internal sealed record Probe(string Codec, int Width, int Height, int Frames, double Seconds, string Format)
{
    public static async Task<Probe> ReadAsync(byte[] video)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "video.mp4");
        await File.WriteAllBytesAsync(path, video);
        using var ffprobe = Process.Start(new ProcessStartInfo(
            "ffprobe", ["-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json", path])
        { RedirectStandardOutput = true })!;
        using var found = JsonDocument.Parse(await ffprobe.StandardOutput.ReadToEndAsync());
        await ffprobe.WaitForExitAsync();
        ffprobe.ExitCode.ShouldBe(0);
        var stream = found.RootElement.GetProperty("streams").EnumerateArray().Single();
        var format = found.RootElement.GetProperty("format");
        return new Probe(
            stream.GetProperty("codec_name").GetString()!,
            stream.GetProperty("width").GetInt32(),
            stream.GetProperty("height").GetInt32(),
            int.Parse(stream.GetProperty("nb_read_frames").GetString()!, CultureInfo.InvariantCulture),
            double.Parse(format.GetProperty("duration").GetString()!, CultureInfo.InvariantCulture),
            format.GetProperty("format_name").GetString()!);
    }
}
