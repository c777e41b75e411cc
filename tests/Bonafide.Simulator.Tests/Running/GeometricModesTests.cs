using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Running;

/// <summary>The modes that ask for motion, from rendered pixels to the verdict at level HIGH.</summary>
public sealed class GeometricModesTests(Cast cast) : IClassFixture<Cast>
{
    [Theory]
    [InlineData(CaptureMode.PassiveVideo, "perspective")]
    [InlineData(CaptureMode.Active, "depth")]
    public async Task Most_living_people_pass_by_the_shape_of_their_head(CaptureMode mode, string cue)
    {
        var outcomes = new List<SimulatedOutcome>();
        for (var seed = 1ul; seed <= 3; seed++)
            outcomes.Add(await RunAsync(SpeciesCatalog.BonaFide, mode, seed));

        outcomes.Count(outcome => outcome.Verdict.Status == LivenessStatus.Success).ShouldBeGreaterThanOrEqualTo(2);
        outcomes.Max(outcome => outcome.Verdict.Cues.SingleOrDefault(result => result.Cue == cue)?.Score ?? 0).ShouldBeGreaterThan(0.8);
    }

    [Theory]
    [InlineData(CaptureMode.PassiveVideo)]
    [InlineData(CaptureMode.Active)]
    public async Task A_flat_print_passes_in_no_mode_that_asks_for_motion(CaptureMode mode)
    {
        for (var seed = 1ul; seed <= 2; seed++)
            (await RunAsync(SpeciesCatalog.Named("print-flat"), mode, seed)).Verdict.Status.ShouldNotBe(LivenessStatus.Success);
    }

    [Theory]
    [InlineData(CaptureMode.PassiveVideo)]
    [InlineData(CaptureMode.Active)]
    public async Task A_recording_of_another_session_does_not_do_what_this_one_asks(CaptureMode mode)
    {
        var verdict = (await RunAsync(SpeciesCatalog.Named("injected-replay"), mode, 2)).Verdict;

        verdict.Status.ShouldNotBe(LivenessStatus.Success);
        verdict.Cues.Where(cue => cue.Cue == "compliance").ShouldAllBe(cue => !cue.Applicable || cue.Score < 0.5);
    }

    private Task<SimulatedOutcome> RunAsync(Species species, CaptureMode mode, ulong seed)
    {
        var plan = SeededPlan.Draw(mode, SecurityLevel.High, light: false, seed) with { Timeout = TimeSpan.FromSeconds(20) };
        return new SimulatedCapture(cast.Engine, new CaptureSettings { Plan = plan }).RunAsync(species.Present(cast.People, seed, mode), CancellationToken.None);
    }
}
