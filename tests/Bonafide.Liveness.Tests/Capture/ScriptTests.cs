using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Capture;

public class ScriptTests
{
    private static readonly double Reach = FaceGeometry.Reach(Faces.Width, Faces.Height);

    [Theory]
    [InlineData(0.40, 0.76)]
    [InlineData(0.80, 0.38)]
    public void Passive_video_starts_where_the_subject_is_and_ends_at_the_other_distance(double start, double end)
    {
        var capture = Capture(CaptureMode.PassiveVideo);
        var size = start;
        var steps = new List<CaptureStep>();
        for (var id = 1; id <= 200 && (steps.Count == 0 || steps[^1].Phase != CapturePhase.Collecting); id++)
        {
            var step = capture.Observe(Faces.Frame(id, id * 100, Faces.Centred((float)(size * Reach))));
            steps.Add(step);
            size += step.Guidance switch { GuidanceCode.MoveCloser => 0.01, GuidanceCode.MoveBack => -0.01, _ => 0 };
        }

        steps[^1].Phase.ShouldBe(CapturePhase.Collecting);
        size.ShouldBeInRange(end - 0.13, end + 0.13);
        (Math.Max(size, start) / Math.Min(size, start)).ShouldBeGreaterThan(1.5);
    }

    [Fact]
    public void An_active_capture_follows_the_head_through_the_dots_in_order()
    {
        var dots = DotsGenerator.Draw(new Seeded(3), 3);
        var capture = Capture(CaptureMode.Active, dots);
        var (yaw, pitch) = (0.0, 0.0);
        var targets = new List<int>();
        CaptureStep? step = null;
        for (var id = 1; id <= 300 && step?.Phase != CapturePhase.Collecting; id++)
        {
            step = capture.Observe(Faces.Frame(id, id * 100, Faces.Good with { Pose = new HeadPose((float)yaw, (float)pitch, 0) }));
            if (step.Challenge is { } challenge && challenge.Target < dots.Directions.Count)
                targets.Add(challenge.Target);
            var goal = step is { Phase: CapturePhase.Challenge, Challenge.Target: var target } && target < dots.Directions.Count
                ? dots.Directions[target]
                : default;
            (yaw, pitch) = (yaw + 0.4 * (goal.Yaw - yaw), pitch + 0.4 * (goal.Pitch - pitch));
        }

        step.ShouldNotBeNull().Phase.ShouldBe(CapturePhase.Collecting);
        targets.Distinct().ShouldBe([0, 1, 2]);
        targets.ShouldBe([.. targets.Order()]);
    }

    [Fact]
    public void A_dot_is_not_told_before_its_turn()
    {
        var capture = Capture(CaptureMode.Active, DotsGenerator.Draw(new Seeded(3), 4));
        var challenges = Faces.Stream(60, _ => [Faces.Good]).Select(capture.Observe).Select(step => step.Challenge).OfType<ChallengeView>().ToList();
        challenges.ShouldNotBeEmpty();
        challenges.ShouldAllBe(challenge => challenge.Circles.Count == challenge.Target + 1);
    }

    [Fact]
    public void A_head_that_does_not_move_is_not_waited_for_and_does_not_pass()
    {
        var capture = Capture(CaptureMode.Active, DotsGenerator.Draw(new Seeded(3), 2));
        FramesAsked(capture, _ => Faces.Good).ShouldBeInRange(55, 65);
        ShouldNotPass(capture);
    }

    [Fact]
    public void One_who_sets_out_and_never_arrives_is_not_waited_for_for_ever_either()
    {
        var dots = DotsGenerator.Draw(new Seeded(3), 1);
        var halfway = Faces.Good with { Pose = new HeadPose((float)dots.Directions[0].Yaw / 2, (float)dots.Directions[0].Pitch / 2, 0) };
        var capture = Capture(CaptureMode.Active, dots);
        FramesAsked(capture, asked => asked ? halfway : Faces.Good).ShouldBeInRange(115, 125);
        ShouldNotPass(capture);
    }

    // Frames during which a dot was asked for, until the capture ended.
    private static int FramesAsked(GuidedCapture capture, Func<bool, FaceObservation> person)
    {
        var asked = 0;
        for (var id = 1; id <= 650; id++)
        {
            var step = capture.Observe(Faces.Frame(id, id * 100, person(asked > 0)));
            if (step.Phase == CapturePhase.Collecting)
                return asked;
            asked += step.Challenge is null ? 0 : 1;
        }

        return int.MaxValue;
    }

    private static void ShouldNotPass(GuidedCapture capture)
    {
        foreach (var level in Enum.GetValues<SecurityLevel>())
        {
            var verdict = capture.Conclude([Faces.Still(12, Faces.Good), Faces.Still(14, Faces.Good)], new CaptureContext(), level);
            verdict.Status.ShouldNotBe(LivenessStatus.Success);
            if (verdict.Status == LivenessStatus.Failed)
                verdict.Diagnostic.ShouldBe(VerdictPolicy.Current.Diagnostics["compliance"]);
        }
    }

    private static GuidedCapture Capture(CaptureMode mode, DotsChallenge? dots = null)
    {
        var plan = new CapturePlan { Mode = mode, SecurityLevel = SecurityLevel.High, Dots = dots };
        return new GuidedCapture(plan, CaptureProcessFactory.ScriptFor(plan, null), null, VerdictPolicy.Current);
    }
}
