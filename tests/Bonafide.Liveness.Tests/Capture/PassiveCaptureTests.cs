using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Guidance;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Capture;

public class PassiveCaptureTests
{
    private static readonly CapturePlan Plan = new() { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High };
    private readonly ICaptureProcess _capture = CaptureProcessFactory.Create(Plan);

    [Fact]
    public void A_steady_face_leads_to_stills_and_success()
    {
        var steps = Run(40, id => [Faces.Living(id / 10.0)]);

        steps.Count(step => step.Instruction == CaptureInstruction.DoNotMove).ShouldBe(1);
        var end = steps.First(step => step.Phase == CapturePhase.Collecting);
        end.Instruction.ShouldBe(CaptureInstruction.Pending);
        end.Stills.Count.ShouldBe(Plan.Stills);
        Conclude(end.Stills).Status.ShouldBe(LivenessStatus.Success);
    }

    [Fact]
    public void The_stills_asked_for_are_exactly_the_frames_that_are_still_kept()
    {
        var kept = new HashSet<long>();
        CaptureStep? end = null;
        foreach (var frame in Faces.Stream(60, id => [Faces.Good with { Quality = Faces.Good.Quality with { Sharpness = 0.4f + id * 37 % 11 / 20f } }]))
        {
            var step = _capture.Observe(frame);
            kept.ExceptWith(step.Drop);
            if (step.Keep)
                kept.Add(frame.Stamp.FrameId);
            if (step.Phase == CapturePhase.Collecting)
            {
                end = step;
                break;
            }
        }

        end.ShouldNotBeNull().Stills.ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public void The_sharpest_frames_are_kept_and_named_best_first()
    {
        var steps = Run(60, id => [Faces.Good with { Quality = Faces.Good.Quality with { Sharpness = id % 5 == 0 ? 0.9f : 0.3f } }]);
        (steps.First(step => step.Phase == CapturePhase.Collecting).Stills[0] % 5).ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_kept_before_the_face_is_in_place() =>
        Run(30, _ => [Faces.Centred(120)]).ShouldAllBe(step => !step.Keep && step.Phase == CapturePhase.Positioning);

    [Fact]
    public void A_blink_does_not_break_the_hold()
    {
        var steps = Run(40, id => [id is 12 or 13 ? Faces.Good with { LeftEyeOpenness = 0.02f, RightEyeOpenness = 0.02f } : Faces.Good]);
        steps.Count(step => step.Instruction == CaptureInstruction.DoNotMove).ShouldBe(1);
        steps.ShouldContain(step => step.Phase == CapturePhase.Collecting);
    }

    [Fact]
    public void A_face_that_leaves_loses_the_hold_and_what_was_kept()
    {
        var steps = Run(24, id => id < 10 ? [Faces.Good] : []);
        var kept = steps.Count(step => step.Keep);
        kept.ShouldBeGreaterThan(0);
        steps.Sum(step => step.Drop.Count).ShouldBe(kept);
        steps[^1].Phase.ShouldBe(CapturePhase.Positioning);
        steps[^1].Guidance.ShouldBe(GuidanceCode.NoFace);
    }

    [Fact]
    public void Without_any_face_the_capture_times_out_as_no_face()
    {
        Run(5, _ => []);
        var end = _capture.Tick(Plan.Timeout).ShouldNotBeNull();
        end.Failure.ShouldBe(CaptureFailure.NoFace);
        Conclude([]).Status.ShouldBe(LivenessStatus.Timeout);
    }

    [Fact]
    public void A_face_that_is_never_good_times_out_as_poor_video()
    {
        var steps = Run(620, _ => [Faces.Centred(120)]);
        steps[^1].Failure.ShouldBe(CaptureFailure.PoorVideo);
        Conclude([]).Diagnostic.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Without_any_frame_the_capture_ends_as_no_video()
    {
        _capture.Tick(TimeSpan.FromSeconds(9)).ShouldBeNull();
        _capture.Tick(TimeSpan.FromSeconds(10)).ShouldNotBeNull().Failure.ShouldBe(CaptureFailure.NoVideo);
        Conclude([]).Status.ShouldBe(LivenessStatus.Failed);
    }

    [Fact]
    public void Stills_that_never_arrive_are_no_success()
    {
        Run(40, _ => [Faces.Good]);
        _capture.Conclude([], new CaptureContext()).Status.ShouldBe(LivenessStatus.Failed);
    }

    [Fact]
    public void The_same_frames_give_the_same_steps_and_verdict()
    {
        var again = CaptureProcessFactory.Create(Plan);
        foreach (var frame in Faces.Stream(40, id => [Faces.At(320 + id % 3, 240, 270)]))
            _capture.Observe(frame).ShouldBeEquivalentTo(again.Observe(frame));
        Conclude([12, 15]).ShouldBeEquivalentTo(again.Conclude([Faces.Still(12, Faces.Good), Faces.Still(15, Faces.Good)], new CaptureContext()));
    }

    [Fact]
    public void A_mode_that_does_not_exist_is_refused_by_name() =>
        Should.Throw<NotSupportedException>(() => CaptureProcessFactory.Create(Plan with { Mode = (CaptureMode)9 })).Message.ShouldContain("Passive");

    [Fact]
    public void An_active_capture_without_dots_is_refused() =>
        Should.Throw<ArgumentException>(() => CaptureProcessFactory.Create(Plan with { Mode = CaptureMode.Active })).Message.ShouldContain("dots");

    private List<CaptureStep> Run(int frames, Func<int, FaceObservation[]> faces) => [.. Faces.Stream(frames, faces).Select(_capture.Observe)];

    private Verdict Conclude(IReadOnlyList<long> stills) =>
        _capture.Conclude([.. stills.Select(id => Faces.Still(id, Faces.Good))], new CaptureContext());
}
