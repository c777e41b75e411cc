using System.Diagnostics;

namespace Bonafide.Bench;

/// <summary>The live frames that everything is measured on.</summary>
/// <param name="Folder">Where they lie, for the peers.</param>
/// <param name="Jpegs">Two frames of 640 × 480 with a face about 220 pixels wide, seen in turn.</param>
internal sealed record BenchFrames(string Folder, byte[][] Jpegs)
{
    private const int Quality = 5;

    private static readonly string[] Views = ["crop=640:480:867:134", "crop=640:480:883:142"];

    public static BenchFrames Make(string repository, string folder)
    {
        var photograph = Path.Combine(repository, "node_modules", "@vladmandic", "face-api", "demo", "sample3.jpg");
        var files = Views.Select((_, i) => Path.Combine(folder, $"frame{i}.jpg")).ToArray();
        for (var i = 0; i < Views.Length; i++)
        {
            using var ffmpeg = Process.Start(
                "/usr/bin/ffmpeg", ["-v", "error", "-i", photograph, "-vf", Views[i], "-pix_fmt", "yuvj420p", "-q:v", $"{Quality}", files[i]]);
            ffmpeg.WaitForExit();
            if (ffmpeg.ExitCode != 0)
                throw new InvalidOperationException("FFmpeg could not make the bench frames.");
        }

        return new BenchFrames(folder, [.. files.Select(File.ReadAllBytes)]);
    }
}
