using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>Capsules that are whole and authentic and yet cannot be true: the sealer itself is manipulated.</summary>
[Collection(CapsuleDoorTests.Name)]
public sealed class ContradictionTests(SharedCapsuleStage shared)
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private static readonly Film Turning = Film.Of("bona-fide", 2, "video_selfie_left");
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public Task Frames_whose_times_do_not_grow() =>
        ShouldBeDeclinedAsync(new Sealing(Person) { Frames = [.. Person.Frames.Select((frame, i) => i == 9 ? frame with { At = Person.Frames[8].At } : frame)] }, "log.times");

    [Fact]
    public Task Frames_that_were_added_long_after_their_time() => ShouldBeDeclinedAsync(new Sealing(Person) { Delay = 5001 }, "log.times");

    [Fact]
    public async Task A_log_that_is_longer_than_its_token_is_old()
    {
        var token = await _stage.TokenAsync();
        // The token was made 30 seconds ago by the server's clock, and the film begins 40 seconds into the capsule.
        var late = Person.Frames.Select(frame => frame with { At = frame.At + 40_000 }).ToList();
        var shown = Person.Shown.Select(step => (step.Action, step.At + 40_000)).ToList();
        await ShouldBeDeclinedAsync(new Sealing(Person) { Frames = late, Shown = shown }, "log.times", token);
    }

    [Fact]
    public Task Frame_numbers_with_a_gap() => ShouldBeDeclinedAsync(new Sealing(Person) { NumberOf = place => place < 10 ? place + 1 : place + 2 }, "log.counts");

    [Fact]
    public Task A_still_of_another_moment() =>
        ShouldBeDeclinedAsync(new Sealing(Person) { StillTime = at => at + 100 }, "log.counts");

    [Fact]
    public Task The_same_picture_twice() =>
        ShouldBeDeclinedAsync(new Sealing(Person) { Frames = [.. Person.Frames.Select((frame, i) => i == 20 ? frame with { Live = Person.Frames[4].Live } : frame)] }, "media.repeated");

    [Fact]
    public Task A_challenge_that_the_log_tells_otherwise() =>
        ShouldBeDeclinedAsync(new Sealing(Turning) { Logged = [.. Turning.Shown.Select(step => (step.Action, step.At + 1))] }, "log.challenge");

    [Fact]
    public Task An_action_that_was_never_shown() =>
        ShouldBeDeclinedAsync(new Sealing(Turning) { Shown = [("straight", 250)], Logged = [("straight", 250)] }, "log.challenge");

    [Fact]
    public Task An_action_shown_before_its_wait_was_over() =>
        ShouldBeDeclinedAsync(new Sealing(Turning) { Shown = [.. Turning.Shown.Select(step => step.Action == "straight" ? step : (step.Action, 1900.0))] }, "log.challenge");

    [Fact]
    public Task An_action_shown_long_after_its_wait() =>
        ShouldBeDeclinedAsync(new Sealing(Turning) { Shown = [.. Turning.Shown.Select(step => step.Action == "straight" ? step : (step.Action, 5400.0))] }, "log.challenge");

    [Fact]
    public Task An_asked_action_without_a_challenge() => ShouldBeDeclinedAsync(new Sealing(Turning) { WithChallenge = false }, "log.challenge");

    private async Task ShouldBeDeclinedAsync(Sealing sealing, string contradiction, Token? token = null)
    {
        using var response = await _stage.UploadAsync(await sealing.SealAsync(token ?? await _stage.TokenAsync()));
        var folder = await response.JsonAsync();
        ((int)response.StatusCode).ShouldBe(201, folder.GetRawText());
        folder.Resolution().ShouldBe("DECLINED", folder.GetRawText());
        folder.Quality().GetProperty("results_data").GetProperty("contradiction").GetString().ShouldBe(contradiction);
        folder.Quality().GetProperty("results_data").GetProperty("confidence_spoofing").GetDouble().ShouldBe(1);
    }
}
