using System.Diagnostics;
using Bonafide.Vision.Media;

namespace Bonafide.Vision.Tests.Media;

public sealed class VideoFramesTests
{
    private const long MaxPixels = 4096 * 4096;

    [Theory]
    [InlineData("webm", "libvpx", "")]
    [InlineData("mp4", "libx264", "-movflags frag_keyframe+empty_moov")]
    [InlineData("mp4", "libx264", "-movflags faststart")]
    public async Task Ten_pictures_a_second_come_with_their_times(string container, string codec, string more)
    {
        var frames = await VideoFrames.ReadAsync(await FilmAsync(container, codec, more), MaxPixels, default);
        frames.Count.ShouldBe(20);
        foreach (var (i, frame) in frames.Index())
        {
            frame.At.TotalSeconds.ShouldBe(i * 0.1, 0.02);
            frame.Jpeg.Span[..2].SequenceEqual([(byte)0xFF, (byte)0xD8]).ShouldBeTrue();
            frame.Jpeg.Span[^2..].SequenceEqual([(byte)0xFF, (byte)0xD9]).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_is_no_video_is_refused()
    {
        byte[][] broken = [[0x1A, 0x45, 0xDF, 0xA3, 1, 2, 3], "....ftypisom nonsense"u8.ToArray(), []];
        foreach (var video in broken)
            (await Should.ThrowAsync<UnreadableImageException>(() => VideoFrames.ReadAsync(video, MaxPixels, default))).Reason.ShouldBe(UnreadableImageReason.Damaged);
    }

    [Fact]
    public async Task Pictures_beyond_the_limit_are_refused() =>
        await Should.ThrowAsync<UnreadableImageException>(async () => await VideoFrames.ReadAsync(await FilmAsync("webm", "libvpx", ""), 320 * 200, default));

    private static async Task<byte[]> FilmAsync(string container, string codec, string more)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + "." + container);
        try
        {
            string[] arguments = ["-v", "error", "-f", "lavfi", "-i", "testsrc=s=640x360:r=30:d=2", "-c:v", codec, "-pix_fmt", "yuv420p", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries), path];
            using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments))!;
            await ffmpeg.WaitForExitAsync();
            ffmpeg.ExitCode.ShouldBe(0);
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
