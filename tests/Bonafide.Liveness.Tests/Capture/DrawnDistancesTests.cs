using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Guidance;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;

namespace Bonafide.Liveness.Tests.Capture;

public class DrawnDistancesTests
{
    private static readonly double Reach = FaceGeometry.Reach(Faces.Width, Faces.Height);
    private static readonly DistancesChallenge Drawn = new([0.6, 0.45], [0.5, 0.7]);

    [Theory]
    [InlineData(0.40, new[] { 0.76, 0.5, 0.7 })]
    [InlineData(0.80, new[] { 0.38, 0.6, 0.45 })]
    public void The_drawn_distances_follow_the_two_and_each_is_told_when_the_one_before_was_held(double start, double[] expected)
    {
        var (capture, steps) = Run(start, Obey);
        steps[^1].Phase.ShouldBe(CapturePhase.Collecting);
        var targets = steps.Select(step => Math.Round(2 * step.Target.Radius / Reach, 3)).ToList();
        targets.Where((target, i) => i > 0 && target != targets[i - 1]).TakeLast(3).ShouldBe(expected);

        var compliance = Compliance(capture);
        compliance.Applicable.ShouldBeTrue();
        compliance.Evidence["distancesReached"].ShouldBe(3);
        compliance.Score.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Whoever_goes_where_another_session_was_told_to_is_not_waited_for()
    {
        // The first two distances are the same in every session.
        var (capture, steps) = Run(0.4, (size, step) => 2 * step.Target.Radius / Reach is var wanted && Math.Abs(wanted - 0.5) < 0.01 ? Step(size, 0.42) : Step(size, wanted));
        steps.Count.ShouldBeLessThan(250);
        capture.Conclude([Faces.Still(12, Faces.Good), Faces.Still(14, Faces.Good)], new CaptureContext()).Status.ShouldNotBe(LivenessStatus.Success);
    }

    [Fact]
    public void One_who_gets_there_by_way_of_another_distance_does_not_comply()
    {
        var visited = false;
        var (capture, steps) = Run(0.4, (size, step) =>
        {
            var wanted = 2 * step.Target.Radius / Reach;
            visited |= size < 0.37;
            return Step(size, Math.Abs(wanted - 0.7) > 0.01 || visited ? wanted : 0.36);
        });
        steps[^1].Phase.ShouldBe(CapturePhase.Collecting);
        Compliance(capture).Score.ShouldBeLessThan(VerdictPolicy.Current.For(SecurityLevel.High, CaptureMode.PassiveVideo, distances: true)["compliance"].Pass!.Value);
    }

    private static CueResult Compliance(GuidedCapture capture) =>
        capture.Conclude([], new CaptureContext()).Cues.Single(cue => cue.Cue == "compliance");

    private static double Obey(double size, CaptureStep step) => Step(size, 2 * step.Target.Radius / Reach);

    private static double Step(double size, double wanted) => size + Math.Clamp(wanted - size, -0.03, 0.03);

    // Sizes over reach; the person moves half a second after being told.
    private static (GuidedCapture Capture, List<CaptureStep> Steps) Run(double start, Func<double, CaptureStep, double> person)
    {
        var plan = new CapturePlan { Mode = CaptureMode.PassiveVideo, SecurityLevel = SecurityLevel.High, Distances = Drawn };
        var capture = new GuidedCapture(plan, CaptureProcessFactory.ScriptFor(plan, null), null, VerdictPolicy.Current);
        var (size, steps) = (start, new List<CaptureStep>());
        for (var id = 1; id <= 400 && (steps.Count == 0 || steps[^1].Phase is CapturePhase.Positioning or CapturePhase.Holding); id++)
        {
            var seen = steps.Count > 5 ? steps[^5] : null;
            size = seen is null ? size : person(size, seen);
            steps.Add(capture.Observe(Faces.Frame(id, id * 100, Faces.Centred((float)(size * Reach)))));
        }

        return (capture, steps);
    }
}
