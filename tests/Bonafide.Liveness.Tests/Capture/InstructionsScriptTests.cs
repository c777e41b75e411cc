using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Capture;

public class InstructionsScriptTests
{
    private static readonly FaceInstruction[] Everything =
        [FaceInstruction.LookLeft, FaceInstruction.OpenMouth, FaceInstruction.LookRight, FaceInstruction.SeeStraight];

    [Fact]
    public void An_obedient_person_is_led_through_the_list_in_order()
    {
        var steps = Follow(Everything, Obey);
        steps[^1].Phase.ShouldBe(CapturePhase.Collecting);
        var told = steps.Select(step => step.Instructed).OfType<InstructionView>().ToList();
        told.Select(view => view.Current).Distinct().ShouldBe(Everything);
        told.Select(view => view.Index).ShouldBe([.. told.Select(view => view.Index).Order()]);
        foreach (var (instruction, index) in Everything.Select((instruction, index) => (instruction, index)))
            told.Last(view => view.Index == index).ShouldBe(new InstructionView(instruction, 7, 7, index, 4));
    }

    [Fact]
    public void Six_frames_in_a_row_are_not_enough()
    {
        var run = 0;
        var steps = Follow([FaceInstruction.LookLeft], (view, _) => view is null ? Faces.Good : ++run % 7 == 0 ? Faces.Good : Turned(20));
        var told = steps.Select(step => step.Instructed).OfType<InstructionView>().ToList();
        told.Max(view => view.Matched).ShouldBe(6);
        steps.ShouldAllBe(step => step.Phase != CapturePhase.Collecting || step.Instructed!.Matched < 7);
    }

    [Fact]
    public void A_light_sequence_is_shown_close_up_after_the_last_instruction_and_awaited()
    {
        var steps = Follow(Everything, (view, before) => Obey(view, before) with { Box = Faces.Centred(360).Box }, LightGenerator.Draw(new Seeded(1)));
        steps[^1].Phase.ShouldBe(CapturePhase.Collecting);
        var lit = steps.Where(step => step.Light is not null).ToList();
        lit.Count.ShouldBeGreaterThan(35);
        lit.ShouldAllBe(step => step.Instructed == null);
    }

    [Theory]
    [InlineData(FaceInstruction.LookLeft, -20)]
    [InlineData(FaceInstruction.LookRight, 20)]
    [InlineData(FaceInstruction.LookLeft, 10)]
    [InlineData(FaceInstruction.LookLeft, 47)]
    public void A_turn_to_the_wrong_side_too_small_or_too_far_does_not_count(FaceInstruction asked, float yaw) =>
        Follow([asked], (view, _) => view is null ? Faces.Good : Turned(yaw)).ShouldAllBe(step => step.Instructed == null || step.Instructed.Matched == 0);

    [Fact]
    public void Left_is_the_subject_s_own_and_is_measured_from_its_own_straight_look()
    {
        // Somebody whose camera stands to the side reads 8 degrees when looking straight on.
        var steps = Follow([FaceInstruction.LookLeft], (view, _) => Turned(view is null ? 8 : 19));
        steps.ShouldAllBe(step => step.Instructed == null || step.Instructed.Matched == 0);
        Follow([FaceInstruction.LookLeft], (view, _) => Turned(view is null ? 8 : 23))[^1].Instructed.ShouldBeNull();
    }

    [Fact]
    public void A_mouth_that_is_always_open_does_not_open_when_asked()
    {
        var open = Faces.Good with { MouthOpenness = 0.4f };
        Follow([FaceInstruction.OpenMouth], (_, _) => open).ShouldAllBe(step => step.Instructed == null || step.Instructed.Matched == 0);
    }

    [Fact]
    public void A_second_person_breaks_the_row()
    {
        var other = Faces.At(560, 240, 260);
        var steps = Follow([FaceInstruction.LookLeft], (view, _) => view is null ? [Faces.Good] : [Turned(20), other]);
        steps.ShouldAllBe(step => step.Instructed == null || step.Instructed.Matched == 0);
    }

    [Fact]
    public void A_capture_by_instructions_needs_some() => Should.Throw<ArgumentException>(
        () => CaptureProcessFactory.Create(new CapturePlan { Mode = CaptureMode.Instructions, SecurityLevel = SecurityLevel.High, Instructions = [] }));

    private static FaceObservation Obey(InstructionView? view, FaceObservation before) => view?.Current switch
    {
        FaceInstruction.LookLeft => Turned(before.Pose.Yaw + 0.4f * (20 - before.Pose.Yaw)),
        FaceInstruction.LookRight => Turned(before.Pose.Yaw + 0.4f * (-20 - before.Pose.Yaw)),
        FaceInstruction.OpenMouth => Turned(before.Pose.Yaw * 0.6f) with { MouthOpenness = 0.4f },
        _ => Turned(before.Pose.Yaw * 0.6f),
    };

    private static FaceObservation Turned(float yaw) => Faces.Good with { Pose = new HeadPose(yaw, 0, 0) };

    private static List<CaptureStep> Follow(FaceInstruction[] list, Func<InstructionView?, FaceObservation, FaceObservation> person, LightSequence? light = null) =>
        Follow(list, (InstructionView? view, FaceObservation[] before) => [person(view, before[0])], light);

    private static List<CaptureStep> Follow(FaceInstruction[] list, Func<InstructionView?, FaceObservation[], FaceObservation[]> scene, LightSequence? light = null)
    {
        var plan = new CapturePlan
        {
            Mode = CaptureMode.Instructions,
            SecurityLevel = SecurityLevel.High,
            Instructions = list,
            Light = light,
            Timeout = TimeSpan.FromSeconds(20),
        };
        var capture = CaptureProcessFactory.Create(plan);
        var steps = new List<CaptureStep>();
        FaceObservation[] seen = [Faces.Good];
        for (var id = 1; id <= 250 && (steps.Count == 0 || steps[^1].Phase is not (CapturePhase.Collecting or CapturePhase.Failed)); id++)
        {
            var view = steps.Count == 0 ? null : steps[^1].Instructed;
            seen = scene(view, seen);
            steps.Add(capture.Observe(Faces.Frame(id, id * 100, seen)));
        }

        return steps;
    }
}
