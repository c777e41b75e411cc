using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Capture.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Capture;

/// <summary>A session belongs to one socket at a time and is given back when that ends without an outcome.</summary>
public sealed class SessionHoldTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task An_invented_session_is_refused()
    {
        await using var caller = await _stage.CallAsync();
        await caller.HelloAsync("0991cedc-9111-4b9d-9e4e-8d6eb4db488f");
        await caller.EndsAsync(400, 4400);
    }

    [Fact]
    public async Task A_second_socket_on_a_session_is_refused_in_the_same_words_and_the_first_goes_on()
    {
        var session = await _stage.NewSessionAsync();
        await using var first = await _stage.BeginAsync(session);
        await using var second = await _stage.CallAsync();
        await second.HelloAsync(session);
        var busy = await second.EndsAsync(400, 4400);
        await using var third = await _stage.CallAsync();
        await third.HelloAsync("invented");
        (await third.EndsAsync(400, 4400)).ShouldBe(busy);

        await first.FrameAsync(Footage.Person[0]);
    }

    [Fact]
    public async Task A_cancelled_session_can_be_captured_again_at_once()
    {
        var session = await _stage.NewSessionAsync();
        await using (var first = await _stage.BeginAsync(session))
        {
            await first.FrameAsync(Footage.Person[0]);
            await first.SendAsync("""{"type":"cancel"}""");
            await first.ClosesAsync(1000);
        }

        await using var second = await _stage.CallAsync();
        await _stage.CaptureAsync(second, session, Footage.Person);
        (await _stage.StatusAsync(session)).ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task A_session_whose_client_vanished_can_be_captured_again()
    {
        var session = await _stage.NewSessionAsync();
        var first = await _stage.BeginAsync(session);
        await first.FrameAsync(Footage.Person[0]);
        first.Vanish();
        while (await _stage.TryOpenAsync(session) is not CaptureAdmission.Granted)
            await Task.Yield();

        await using var second = await _stage.CallAsync();
        await _stage.CaptureAsync(second, session, Footage.Person);
        (await _stage.StatusAsync(session)).ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task Leaving_while_stills_are_sent_leaves_no_outcome()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        var wanted = await _stage.HoldStillAsync(caller, Footage.Person);
        await caller.StillAsync(wanted[0], Footage.Person.Stills[0]);
        await caller.SendAsync("""{"type":"cancel"}""");
        await caller.ClosesAsync(1000);
        (await _stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task A_session_erased_in_mid_capture_ends_at_once_like_an_unknown_one()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        await _stage.HoldStillAsync(caller, Footage.Person);
        using var erased = await _stage.Server.SendAsync(HttpMethod.Delete, $"/bioserver-app/v2/bio-sessions/{session}", _stage.Server.Key);
        erased.IsSuccessStatusCode.ShouldBeTrue();
        await caller.EndsAsync(400, 4400);
    }

    [Fact]
    public async Task A_session_erased_by_another_node_ends_when_its_hold_is_to_be_renewed()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        await _stage.FrameAsync(caller, Footage.Person[0]);
        await ActivatorUtilities.CreateInstance<SessionEraser>(_stage.Server.Services, new HeldSessions()).EraseAsync(session, "on another node", default);
        await _stage.Server.Service<HoldKeeper>().RenewAsync(default);
        await caller.EndsAsync(400, 4400);
    }

    [Fact]
    public async Task A_socket_that_says_nothing_is_let_go()
    {
        await using var caller = await _stage.CallAsync();
        await _stage.Time.WaitedForAsync(10 * Second);
        _stage.Time.Advance(10 * Second);
        await caller.EndsAsync(2000, 4500);
    }

    [Fact]
    public async Task A_message_that_never_ends_does_not_hold_the_socket()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        await caller.FrameAsync(Footage.Person[0]);
        await caller.DribbleAsync([1, 0, 0, 0]);
        await _stage.Time.WaitedForAsync(Second);
        _stage.Time.Advance(15 * Second);
        await caller.EndsAsync(2000, 4500);
        (await _stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task Stills_that_stop_coming_give_the_session_back()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        await _stage.HoldStillAsync(caller, Footage.Person);
        await _stage.Time.WaitedForAsync(15 * Second);
        _stage.Time.Advance(15 * Second);
        await caller.EndsAsync(2000, 4500);
        (await _stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }
}
