using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Running;

/// <summary>Pictures in the place of the camera, and people who are told what to do, at level HIGH.</summary>
public sealed class InjectionTests(Cast cast) : IClassFixture<Cast>
{
    // Seeds 3, 6 and 10 put fresh noise on every frame, so that no two have the same bytes.
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(10)]
    public async Task One_picture_is_refused_with_and_without_fresh_noise(ulong seed)
    {
        var verdict = (await RunAsync("injected-still", CaptureMode.Passive, seed)).Verdict;

        verdict.Status.ShouldNotBe(LivenessStatus.Success);
        verdict.Cues.Single(cue => cue.Cue == "microMotion").Score.ShouldBeLessThan(0.25);
    }

    // All three sway as a hand does, so that micro-motion alone lets them by; what is behind the head gives them away.
    [Theory]
    [InlineData(100)]
    [InlineData(104)]
    [InlineData(109)]
    public async Task One_picture_that_is_moved_about_as_a_whole_is_refused(ulong seed)
    {
        var verdict = (await RunAsync("moved-picture", CaptureMode.Passive, seed)).Verdict;

        verdict.Status.ShouldNotBe(LivenessStatus.Success);
        verdict.Cues.Single(cue => cue.Cue == "microMotion").Score.ShouldBeGreaterThan(0.25);
        verdict.Cues.Single(cue => cue.Cue == "onePiece").Score.ShouldBeLessThan(0.1);
    }

    [Theory]
    [InlineData(CaptureMode.PassiveVideo)]
    [InlineData(CaptureMode.Active)]
    [InlineData(CaptureMode.Instructions)]
    public async Task A_loop_passes_in_no_mode_that_asks_for_motion(CaptureMode mode) =>
        (await RunAsync("injected-loop", mode, 1)).Verdict.Status.ShouldNotBe(LivenessStatus.Success);

    [Fact]
    public async Task Most_living_people_do_what_they_are_told_and_pass()
    {
        var outcomes = new List<SimulatedOutcome>();
        for (var seed = 1ul; seed <= 3; seed++)
            outcomes.Add(await RunAsync("bona-fide", CaptureMode.Instructions, seed));

        outcomes.Count(outcome => outcome.Verdict.Status == LivenessStatus.Success).ShouldBeGreaterThanOrEqualTo(2);
        outcomes.Max(outcome => outcome.Verdict.Cues.Single(cue => cue.Cue == "compliance").Evidence["instructionsMet"]).ShouldBe(3);
    }

    [Fact]
    public async Task A_flat_print_does_not_do_what_it_is_told() =>
        (await RunAsync("print-flat", CaptureMode.Instructions, 1)).Verdict.Status.ShouldNotBe(LivenessStatus.Success);

    private Task<SimulatedOutcome> RunAsync(string species, CaptureMode mode, ulong seed)
    {
        var plan = SeededPlan.Draw(mode, SecurityLevel.High, light: false, seed) with { Timeout = TimeSpan.FromSeconds(20) };
        return new SimulatedCapture(cast.Engine, new CaptureSettings { Plan = plan })
            .RunAsync(SpeciesCatalog.Named(species).Present(cast.People, seed, mode), CancellationToken.None);
    }
}
