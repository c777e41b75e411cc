using System.Diagnostics;
using System.Globalization;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>Films as videos, encoded as browsers do.</summary>
internal static class Videos
{
    public static async Task<byte[]> OfAsync(Film film, string container)
    {
        using var folder = new TemporaryFolder();
        foreach (var (i, frame) in film.Frames.Index())
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{i:D4}.jpg")), frame.Live);
        var output = Path.Combine(folder.Path, "video." + container);
        string[] codec = container == "webm"
            ? ["-c:v", "libvpx", "-b:v", "4M"]
            : ["-c:v", "libx264", "-crf", "16", "-movflags", "frag_keyframe+empty_moov"];
        using var ffmpeg = Process.Start(new ProcessStartInfo(
            "ffmpeg", ["-v", "error", "-framerate", "10", "-i", Path.Combine(folder.Path, "%04d.jpg"), "-pix_fmt", "yuv420p", .. codec, output]))!;
        await ffmpeg.WaitForExitAsync();
        ffmpeg.ExitCode.ShouldBe(0);
        return await File.ReadAllBytesAsync(output);
    }
}
