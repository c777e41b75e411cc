using System.Diagnostics;

namespace Bonafide.Vision.Tests.Support;

/// <summary>Makes test pictures in formats that the code under test only reads.</summary>
internal static class FfmpegTool
{
    /// <summary>Encodes a 320-pixel square round the face in the middle of the third sample.</summary>
    /// <param name="extension">Decides the format.</param>
    /// <param name="arguments">Further output options.</param>
    public static byte[] Face(string extension, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"bonafide-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.{extension}");
        try
        {
            string[] command =
                ["-v", "error", "-y", "-i", SampleFaces.PathOf(3), "-vf", "crop=420:420:1010:170,scale=320:320", "-frames:v", "1", .. arguments, file];
            using var ffmpeg = Process.Start("/usr/bin/ffmpeg", command);
            ffmpeg.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
            ffmpeg.ExitCode.ShouldBe(0);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
