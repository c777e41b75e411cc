using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Sessions;

public sealed class AdmissionTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private TestServer _server = null!;

    private ICaptureSessions Sessions => _server.Service<ICaptureSessions>();

    public async Task InitializeAsync() =>
        _server = await TestServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Of_many_that_open_a_session_at_once_one_gets_it()
    {
        var id = await _server.NewSessionAsync();
        var admissions = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Sessions.OpenAsync(id, default))));
        admissions.OfType<CaptureAdmission.Granted>().Count().ShouldBe(1);
        admissions.OfType<CaptureAdmission.Refused>().ShouldAllBe(refused => refused.Reason == CaptureRefusal.Busy);
    }

    [Fact]
    public async Task The_plan_is_that_of_the_session()
    {
        var id = await _server.NewSessionAsync("""{ "livenessMode": "LIVENESS_PASSIVE", "securityLevel": "LOW" }""");
        var granted = (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
        granted.Plan.Mode.ShouldBe(CaptureMode.Passive);
        granted.Plan.SecurityLevel.ShouldBe(SecurityLevel.Low);
    }

    [Fact]
    public async Task An_active_session_gets_as_many_dots_as_it_asked_for_and_new_ones_each_time()
    {
        var id = await _server.NewSessionAsync("""{ "livenessMode": "LIVENESS_ACTIVE", "numberOfChallenge": 5 }""");
        var first = (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>().Plan.Dots.ShouldNotBeNull();
        await Sessions.ReleaseAsync(id, default);
        var second = (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>().Plan.Dots.ShouldNotBeNull();
        first.Directions.Count.ShouldBe(5);
        second.Directions.ShouldNotBe(first.Directions);
    }

    [Theory]
    [InlineData("LIVENESS_ACTIVE", 2)]
    [InlineData("LIVENESS_PASSIVE_VIDEO", 0)]
    [InlineData("LIVENESS_PASSIVE", 0)]
    public async Task Two_dots_are_drawn_unless_said_otherwise_and_none_in_other_modes(string mode, int dots)
    {
        var id = await _server.NewSessionAsync($$"""{ "livenessMode": "{{mode}}" }""");
        var granted = (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
        (granted.Plan.Dots?.Directions.Count ?? 0).ShouldBe(dots);
    }

    [Theory]
    [InlineData("HIGH", false, true)]
    [InlineData("HIGH", true, false)]
    [InlineData("MEDIUM", false, false)]
    public async Task Distances_are_drawn_for_a_passive_video_at_high_that_shows_no_light_and_new_ones_each_time(string level, bool light, bool drawn)
    {
        var id = await _server.NewSessionAsync(
            $$"""{ "livenessMode": "LIVENESS_PASSIVE_VIDEO", "securityLevel": "{{level}}", "lightSequence": {{(light ? "true" : "false")}} }""");
        var first = (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>().Plan.Distances;
        (first is not null).ShouldBe(drawn);
        await Sessions.ReleaseAsync(id, default);
        var second = (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>().Plan.Distances;
        if (drawn)
            second.ShouldNotBeNull().FromNear.ShouldNotBe(first!.FromNear);
    }

    [Fact]
    public async Task A_released_session_can_be_opened_again()
    {
        var id = await _server.NewSessionAsync();
        await Sessions.OpenAsync(id, default);
        await Sessions.ReleaseAsync(id, default);
        (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task A_finished_session_is_never_opened_again()
    {
        var id = await _server.NewSessionAsync();
        await Sessions.OpenAsync(id, default);
        await Sessions.CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Failed), default);
        await ShouldRefuseAsync(id, CaptureRefusal.Finished);
        await Sessions.ReleaseAsync(id, default);
        await ShouldRefuseAsync(id, CaptureRefusal.Finished);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0991cedc-9111-4b9d-9e4e-8d6eb4db488f")]
    [InlineData("' OR 1=1 --")]
    public Task An_invented_session_is_unknown(string id) => ShouldRefuseAsync(id, CaptureRefusal.Unknown);

    [Fact]
    public async Task An_expired_session_is_not_opened()
    {
        var id = await _server.NewSessionAsync();
        _time.Advance(TimeSpan.FromHours(25));
        await ShouldRefuseAsync(id, CaptureRefusal.Unknown);
    }

    [Fact]
    public async Task A_hold_that_is_renewed_stays_and_one_that_is_not_runs_out()
    {
        var id = await _server.NewSessionAsync();
        await Sessions.OpenAsync(id, default);
        _time.Advance(TimeSpan.FromSeconds(80));
        await _server.Service<HoldKeeper>().RenewAsync(default);
        _time.Advance(TimeSpan.FromSeconds(80));
        await ShouldRefuseAsync(id, CaptureRefusal.Busy);

        _time.Advance(TimeSpan.FromSeconds(20));
        (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task An_outcome_of_a_lost_hold_is_not_stored()
    {
        var id = await _server.NewSessionAsync();
        await Sessions.OpenAsync(id, default);
        var other = NodeBeside();
        _time.Advance(TimeSpan.FromMinutes(2));
        (await other.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();

        await Should.ThrowAsync<SessionLostException>(() => Sessions.CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Success), default));
        await other.CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Spoof), default);
        var result = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/liveness-challenge-result")).JsonAsync();
        result.GetProperty("livenessStatus").GetString().ShouldBe("SPOOF");
    }

    [Fact]
    public async Task An_outcome_without_a_hold_is_not_stored()
    {
        var id = await _server.NewSessionAsync();
        await Should.ThrowAsync<SessionLostException>(() => Sessions.CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Success), default));
    }

    [Fact]
    public async Task A_session_erased_in_mid_capture_takes_no_outcome()
    {
        var id = await _server.NewSessionAsync();
        await Sessions.OpenAsync(id, default);
        await _server.SendAsync(HttpMethod.Delete, $"/bioserver-app/v2/bio-sessions/{id}", _server.Key);
        await Should.ThrowAsync<SessionLostException>(() => Sessions.CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Success), default));
    }

    [Fact]
    public async Task A_capture_cut_off_by_a_crash_can_be_made_after_the_restart()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (var first = await TestServer.StartAsync(data: folder.Path))
        {
            id = await first.NewSessionAsync();
            await first.Service<ICaptureSessions>().OpenAsync(id, default);
        }

        await using var second = await TestServer.StartAsync(data: folder.Path);
        (await second.Service<ICaptureSessions>().OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    private async Task ShouldRefuseAsync(string id, CaptureRefusal reason) =>
        (await Sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Refused>().Reason.ShouldBe(reason);

    // A second node on the same database: everything shared but the list of what it holds.
    private CaptureSessions NodeBeside() => ActivatorUtilities.CreateInstance<CaptureSessions>(_server.Services, new HeldSessions());
}
