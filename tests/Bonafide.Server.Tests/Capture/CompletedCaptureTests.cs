using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Capture;

/// <summary>Captures that come to a verdict: real socket, real models, real storage.</summary>
public sealed class CompletedCaptureTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task A_steady_face_succeeds_and_leaves_its_best_image()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.CallAsync();
        var result = await _stage.CaptureAsync(caller, session, Footage.Person);
        await caller.ClosesAsync(1000);

        caller.Instructions.ShouldBe(["doNotMove", "pending"]);
        var box = result.GetProperty("bestImage");
        box.GetProperty("boxX").GetInt32().ShouldBeInRange(1, 1280);
        box.GetProperty("boxHeight").GetInt32().ShouldBeInRange(300, 720);
        result.TryGetProperty("diagnostic", out _).ShouldBeFalse();

        var stored = await _stage.ResultAsync(session);
        stored.GetProperty("livenessStatus").GetString().ShouldBe("SUCCESS", stored.GetRawText());
        using var image = await _stage.Server.GetAsync(
            $"/bioserver-app/v2/bio-sessions/{session}/faces/{stored.GetProperty("bestImageId").GetString()}/image");
        Footage.Person.Stills.ShouldContain(still => still.SequenceEqual(image.Content.ReadAsByteArrayAsync().Result));
    }

    [Fact]
    public async Task The_stored_observations_give_the_same_verdict_again()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.CallAsync();
        await _stage.CaptureAsync(caller, session, Footage.Person);
        var (recording, evidence) = await _stage.StoredAsync(session);

        var verdict = recording.Replay(CaptureProcessFactory.Create(recording.Plan));
        verdict.Status.ShouldBe(LivenessStatus.Success);
        verdict.Policy.ShouldBe(recording.Policy);
        (evidence with { Cues = verdict.Cues }).ToBytes().ShouldBe(evidence.ToBytes());
        evidence.ClientFacts.ShouldContain("https://page.example");
        recording.Stills.Count.ShouldBe(3);
        recording.Stills.ShouldAllBe(still => still.LiveCorrelation > 0.9f && still.TemplateDistance < 0.2f);
        recording.Context.CameraLabel.ShouldBe("Synthetic");
    }

    [Fact]
    public async Task What_speaks_for_a_tool_is_kept_with_the_evidence_and_blocks_nothing()
    {
        const byte afterHalt = 4;
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.CallAsync();
        await caller.HelloAsync(session);
        await caller.NextAsync("ready");
        await caller.SendAsync("""
            {"type":"start","camera":{"label":"Synthetic","width":1280,"height":720},"automation":true,"signs":["webdriver","simulatedDevice"]}
            """);
        await caller.NextAsync("begin");
        await caller.FrameAsync(Footage.Person[0], afterHalt);
        _stage.Time.Advance(TimeSpan.FromMilliseconds(100));
        foreach (var frame in await _stage.HoldStillAsync(caller, Footage.Person))
            await caller.StillAsync(frame, Footage.Person.Stills[(int)(frame - 1) % Footage.Person.Stills.Count]);
        await caller.NextAsync("result");
        (await _stage.StatusAsync(session)).ShouldBe("SUCCESS");
        var facts = JsonDocument.Parse((await _stage.StoredAsync(session)).Evidence.ClientFacts).RootElement;
        facts.GetProperty("signs").EnumerateArray().Select(sign => sign.GetString()).ShouldBe(["webdriver", "simulatedDevice"]);
        facts.GetProperty("automation").GetBoolean().ShouldBeTrue();
        facts.GetProperty("halts").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_still_that_is_not_its_live_frame_is_no_success()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        foreach (var frame in await _stage.HoldStillAsync(caller, Footage.Person))
            await caller.StillAsync(frame, Footage.Other.Stills[0]);
        await caller.NextAsync("result");
        (await _stage.StatusAsync(session)).ShouldBeOneOf("SPOOF", "FAILED");
    }

    [Fact]
    public async Task Stills_that_the_client_no_longer_has_leave_nothing_to_judge()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        foreach (var frame in await _stage.HoldStillAsync(caller, Footage.Person))
            await caller.StillAsync(frame, []);
        var result = await caller.NextAsync("result");
        result.TryGetProperty("bestImage", out _).ShouldBeFalse();
        result.GetProperty("diagnostic").GetString().ShouldNotBeNullOrEmpty();
        (await _stage.StatusAsync(session)).ShouldBe("FAILED");
    }

    [Fact]
    public async Task A_still_that_claims_400_megapixels_counts_as_not_sent()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        foreach (var frame in await _stage.HoldStillAsync(caller, Footage.Person))
            await caller.StillAsync(frame, Jpegs.Claiming(Footage.Person.Stills[0], 20_000, 20_000));
        await caller.NextAsync("result");
        (await _stage.StatusAsync(session)).ShouldBe("FAILED");
        (await _stage.RecordingAsync(session)).Stills.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_face_that_leaves_is_told_so_and_may_come_back()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        for (var i = 0; i < 8; i++)
            await _stage.FrameAsync(caller, Footage.Person[i]);
        var guidance = new List<string?>();
        for (var i = 0; i < 12; i++)
            guidance.Add((await _stage.FrameAsync(caller, Footage.Empty[i])).GetProperty("guidance").GetString());
        guidance[^1].ShouldBe("noFace");

        foreach (var frame in await _stage.HoldStillAsync(caller, Footage.Person))
            await caller.StillAsync(frame, Footage.Person.Stills[(int)(frame - 1) % Footage.Person.Stills.Count]);
        await caller.NextAsync("result");
        (await _stage.StatusAsync(session)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_people_are_asked_to_be_one()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        var guidance = new List<string?>();
        for (var i = 0; i < 10; i++)
            guidance.Add((await _stage.FrameAsync(caller, Footage.Pair[i])).GetProperty("guidance").GetString());
        guidance[^1].ShouldBe("severalFaces");
    }

    [Fact]
    public async Task Live_frames_on_their_way_when_stills_are_asked_for_do_no_harm()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        var wanted = await _stage.HoldStillAsync(caller, Footage.Person);
        await caller.PostFrameAsync(Footage.Person[0]);
        await caller.PostFrameAsync(Footage.Person[1]);
        foreach (var frame in wanted)
            await caller.StillAsync(frame, Footage.Person.Stills[(int)(frame - 1)]);
        await caller.NextAsync("result");
        (await _stage.StatusAsync(session)).ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task A_finished_session_is_not_captured_again()
    {
        var session = await _stage.NewSessionAsync();
        await using (var first = await _stage.CallAsync())
            await _stage.CaptureAsync(first, session, Footage.Person);
        await using var second = await _stage.CallAsync();
        await second.HelloAsync(session);
        await second.EndsAsync(400, 4400);
    }
}
