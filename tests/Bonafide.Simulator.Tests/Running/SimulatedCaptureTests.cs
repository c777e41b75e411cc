using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Running;

public sealed class SimulatedCaptureTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task Most_living_people_pass_the_passive_mode()
    {
        var passed = 0;
        for (var seed = 1ul; seed <= 6; seed++)
        {
            var outcome = await RunAsync(SpeciesCatalog.BonaFide, seed);
            passed += outcome.Verdict.Status == LivenessStatus.Success ? 1 : 0;
        }

        passed.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task A_still_of_somebody_else_is_noticed()
    {
        var outcome = await RunAsync(SpeciesCatalog.Named("tampered-still"), 1);

        outcome.Verdict.Status.ShouldNotBe(LivenessStatus.Success);
        outcome.Verdict.Cues.Single(cue => cue.Cue == "stream").Evidence["smallestStillCorrelation"].ShouldBeLessThan(0.9);
    }

    [Fact]
    public async Task A_capture_repeats_exactly()
    {
        var (once, again) = (await RunAsync(SpeciesCatalog.BonaFide, 3), await RunAsync(SpeciesCatalog.BonaFide, 3));

        again.Frames.ShouldBe(once.Frames);
        again.Verdict.Cues.Select(cue => cue.Score).ShouldBe(once.Verdict.Cues.Select(cue => cue.Score));
    }

    private Task<SimulatedOutcome> RunAsync(Species species, ulong seed)
    {
        var plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High, Timeout = TimeSpan.FromSeconds(20) };
        return new SimulatedCapture(cast.Engine, new CaptureSettings { Plan = plan }).RunAsync(species.Present(cast.People, seed), CancellationToken.None);
    }
}
