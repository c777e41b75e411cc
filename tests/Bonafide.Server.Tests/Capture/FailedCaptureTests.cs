using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Capture;

/// <summary>Captures that end with a failure that is a result: it is stored, so that whoever polls gets it.</summary>
public sealed class FailedCaptureTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task Nobody_in_the_picture_is_a_timeout()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        for (var i = 0; i < 60; i++)
        {
            await caller.FrameAsync(Footage.Empty[i]);
            _stage.Time.Advance(Second);
        }

        await caller.PostFrameAsync(Footage.Empty[0]);
        await EndsAfterAnswersAsync(caller, 1301, "No face");
        var result = await _stage.ResultAsync(session);
        result.GetProperty("livenessStatus").GetString().ShouldBe("TIMEOUT");
        result.GetProperty("diagnostic").GetString()!.ShouldContain("No face");
    }

    [Fact]
    public async Task A_face_that_never_holds_still_is_poor_video()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        for (var i = 0; i < 60; i++)
        {
            await caller.FrameAsync(Footage.Pair[i]);
            _stage.Time.Advance(Second);
        }

        await caller.PostFrameAsync(Footage.Pair[0]);
        await EndsAfterAnswersAsync(caller, 1303, "Poor");
        (await _stage.StatusAsync(session)).ShouldBe("TIMEOUT");
        var recording = await _stage.RecordingAsync(session);
        recording.Replay(CaptureProcessFactory.Create(recording.Plan)).Status.ShouldBe(LivenessStatus.Timeout);
    }

    [Fact]
    public async Task A_camera_that_gives_nothing_is_no_video()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        await _stage.Time.WaitedForAsync(Second);
        _stage.Time.Advance(TimeSpan.FromSeconds(15));
        await caller.EndsAsync(1304, 1000);
        (await _stage.StatusAsync(session)).ShouldBe("FAILED");
        var recording = await _stage.RecordingAsync(session);
        recording.Replay(CaptureProcessFactory.Create(recording.Plan)).Status.ShouldBe(LivenessStatus.Failed);
    }

    [Fact]
    public async Task The_tenth_frame_that_cannot_be_decoded_ends_the_capture()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        byte[][] garbage = [[], [0xFF, 0xD8], "GIF89a"u8.ToArray(), Footage.Person[0][..400], Jpegs.Claiming(Footage.Person[0], 20_000, 20_000)];
        for (var i = 0; i < 10; i++)
        {
            var answer = await caller.FrameAsync(garbage[i % garbage.Length]);
            answer.GetProperty("guidance").GetString().ShouldBe("unknown");
        }

        await caller.EndsAsync(1303, 1000);
        (await _stage.StatusAsync(session)).ShouldBe("FAILED");
        (await _stage.RecordingAsync(session)).Context.UnreadableFrames.ShouldBe(10);
    }

    [Fact]
    public async Task A_few_frames_that_cannot_be_decoded_are_forgiven()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        for (var i = 0; i < 9; i++)
            await caller.FrameAsync([1, 2, 3]);
        foreach (var frame in await _stage.HoldStillAsync(caller, Footage.Person))
            await caller.StillAsync(frame, Footage.Person.Stills[(int)(frame - 1)]);
        await caller.NextAsync("result");
        (await _stage.StatusAsync(session)).ShouldBe("SUCCESS");
    }

    private static async Task EndsAfterAnswersAsync(CaptureCaller caller, int code, string words)
    {
        // The clock may run out before or after the last frame is answered.
        var last = await caller.NextAsync("tracking", "error");
        if (last.GetProperty("type").GetString() == "tracking")
            last = await caller.NextAsync("error");
        last.GetProperty("code").GetInt32().ShouldBe(code);
        last.GetProperty("error").GetString()!.ShouldContain(words);
        await caller.ClosesAsync(1000);
    }
}
