using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

/// <summary>Told to look left, then right: what else was done meanwhile.</summary>
public class StrayingTests
{
    [Fact]
    public void Whoever_does_what_is_asked_does_not_stray() => Straying(LeftOf, RightOf).ShouldBeLessThan(0.2);

    [Fact]
    public void One_who_wavers_does_not_either() => Straying(frame => -4 * MathF.Sin(frame), RightOf, after: LeftOf).ShouldBeLessThan(0.6);

    [Fact]
    public void One_who_looks_right_first_has_strayed() => Straying(RightOf, RightOf, after: LeftOf).ShouldBeGreaterThan(1);

    [Fact]
    public void So_has_one_who_opens_the_mouth_meanwhile() => Straying(LeftOf, RightOf, mouth: 0.4f).ShouldBeGreaterThan(1);

    [Theory]
    [InlineData(FaceInstruction.Smile, false)]
    [InlineData(FaceInstruction.LookUp, false)]
    [InlineData(FaceInstruction.LookDown, true)]
    public void Lips_that_part_in_a_smile_or_on_a_lifted_chin_are_no_other_answer(FaceInstruction told, bool astray)
    {
        var match = new InstructionMatch();
        match.Learn(Faces.Good);
        (match.Elsewhere(told, Faces.Good with { MouthOpenness = 0.4f }) > 1).ShouldBe(astray);
    }

    [Fact]
    public void Who_strays_does_not_comply()
    {
        var result = Follow(RightOf, RightOf, LeftOf, 0.02f);
        result.Applicable.ShouldBeTrue();
        result.Score.ShouldBe(0);
    }

    private static float LeftOf(int frame) => Math.Min(20, 2 * frame);

    private static float RightOf(int frame) => -LeftOf(frame);

    private static double Straying(Func<int, float> first, Func<int, float> second, Func<int, float>? after = null, float mouth = 0.02f) =>
        Follow(first, second, after, mouth).Evidence["straying"];

    // The head goes the first way as soon as left is asked, then the other where there is one, and the second way once right is asked. The mouth opens on the way to the right.
    private static CueResult Follow(Func<int, float> first, Func<int, float> second, Func<int, float>? after, float mouth)
    {
        var plan = new CapturePlan
        {
            Mode = CaptureMode.Instructions,
            SecurityLevel = SecurityLevel.High,
            Instructions = [FaceInstruction.LookLeft, FaceInstruction.LookRight],
        };
        var capture = CaptureProcessFactory.Create(plan);
        CaptureStep? step = null;
        var (asked, index) = (0, -1);
        for (var id = 1; id <= 300 && step?.Phase is not (CapturePhase.Collecting or CapturePhase.Failed); id++)
        {
            var told = step?.Instructed;
            (asked, index) = told is null ? (asked, index) : told.Index == index ? (asked + 1, index) : (0, told.Index);
            var yaw = told switch
            {
                null => 0,
                { Index: 0 } when after is not null && asked > 20 => after(asked - 20),
                { Index: 0 } => first(asked),
                _ => second(asked),
            };
            var open = told is { Index: 1 } && asked is > 3 and < 8 ? mouth : 0.02f;
            step = capture.Observe(Faces.Frame(id, id * 100, Faces.Good with { Pose = new HeadPose(yaw, 0, 0), MouthOpenness = open }));
        }

        return capture.Conclude([], new CaptureContext()).Cues.Single(cue => cue.Cue == "compliance");
    }
}
