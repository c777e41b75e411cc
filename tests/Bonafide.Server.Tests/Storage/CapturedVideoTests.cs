using Bonafide.Server.Storage;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Storage.Support;

namespace Bonafide.Server.Tests.Storage;

/// <summary>Evidence of real captures: socket, models, spool and encoder.</summary>
public sealed class CapturedVideoTests
{
    [Fact]
    public async Task A_captures_video_has_every_frame_and_its_length()
    {
        await using var stage = await CaptureStage.OpenAsync(options =>
        {
            (options.Storage.Mode, options.Storage.Files.Sealed) = (StorageMode.On, false);
            options.Storage.PollInterval = TimeSpan.FromHours(1);
        });
        var session = await stage.NewSessionAsync();
        await using var caller = await stage.CallAsync();
        await stage.CaptureAsync(caller, session, Footage.Person);
        await stage.Server.Service<StorageRounds>().EncodeAsync(default);
        await stage.Server.Service<StorageRounds>().TransferAsync(default);

        var result = await stage.ResultAsync(session);
        var video = await File.ReadAllBytesAsync(Path.Combine(stage.Server.Data, "evidence", result.GetProperty("videoStorage").GetProperty("key").GetString()!));
        var probe = await Probe.ReadAsync(video);
        (probe.Codec, probe.Width, probe.Height, probe.Frames).ShouldBe(("h264", 640, 360, (int)caller.LastFrame));
        probe.Seconds.ShouldBe(caller.LastFrame / 10.0, 0.15);
        result.TryGetProperty("imageStorage", out _).ShouldBeTrue();

        // A capture that is given up leaves nothing, not even on the way.
        var given = await stage.NewSessionAsync();
        await using var leaver = await stage.BeginAsync(given);
        await stage.FrameAsync(leaver, Footage.Person[0]);
        await stage.FrameAsync(leaver, Footage.Person[1]);
        Directory.GetFiles(Path.Combine(stage.Server.Data, "spool"), "*.frames").ShouldHaveSingleItem();
        await leaver.SendAsync("""{"type":"cancel"}""");
        await leaver.ClosesAsync(1000);
        Directory.GetFiles(Path.Combine(stage.Server.Data, "spool"), "*.frames").ShouldBeEmpty();
    }
}
