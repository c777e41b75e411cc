using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Capture;

/// <summary>What is asked of the face alone: smiling and blinking.</summary>
public class FaceActionsTests
{
    private static readonly FaceObservation Rest = Lips(width: 50, lift: 0);

    [Fact]
    public void A_smile_that_is_held_meets_its_instruction() =>
        Follow(FaceInstruction.Smile, (_, asked) => asked ? Lips(60, 3) : Rest).ShouldBe(CapturePhase.Collecting);

    [Theory]
    [InlineData(50, 0)]
    [InlineData(55, 0)]
    [InlineData(60, -8)]
    public void Lips_that_are_drawn_wide_without_rising_or_not_far_enough_are_no_smile(float width, float lift) =>
        Follow(FaceInstruction.Smile, (_, asked) => asked ? Lips(width, lift) : Rest).ShouldBe(CapturePhase.Failed);

    [Fact]
    public void Whoever_smiles_all_the_time_does_not_smile_when_asked() =>
        Follow(FaceInstruction.Smile, (_, _) => Lips(60, 3)).ShouldBe(CapturePhase.Failed);

    [Fact]
    public void Eyes_that_shut_and_open_twice_meet_their_instruction() =>
        Follow(FaceInstruction.Blink, (frame, asked) => asked && frame % 6 is 0 or 1 ? Eyes(0.08f, 0.08f) : Rest).ShouldBe(CapturePhase.Collecting);

    [Fact]
    public void Eyes_that_only_stay_shut_have_not_blinked() =>
        Follow(FaceInstruction.Blink, (_, asked) => asked ? Eyes(0.08f, 0.08f) : Rest).ShouldBe(CapturePhase.Failed);

    [Fact]
    public void A_wink_is_no_blink() =>
        Follow(FaceInstruction.Blink, (frame, asked) => asked && frame % 6 is 0 or 1 ? Eyes(0.08f, 0.3f) : Rest).ShouldBe(CapturePhase.Failed);

    [Fact]
    public void Blinks_before_they_were_asked_for_count_for_nothing() =>
        Follow(FaceInstruction.Blink, (frame, asked) => !asked && frame > 15 && frame % 6 is 0 or 1 ? Eyes(0.08f, 0.08f) : Rest).ShouldBe(CapturePhase.Failed);

    private static CapturePhase Follow(FaceInstruction asked, Func<int, bool, FaceObservation> person)
    {
        var shownAt = TimeSpan.FromSeconds(3.5);
        var capture = CaptureProcessFactory.Create(new CapturePlan
        {
            Mode = CaptureMode.Passive,
            SecurityLevel = SecurityLevel.High,
            Instructions = [asked],
            Shown = [shownAt],
            Timeout = TimeSpan.FromSeconds(12),
        });
        var phase = CapturePhase.Positioning;
        for (var id = 1; phase is not (CapturePhase.Collecting or CapturePhase.Failed); id++)
        {
            // The action is over after four seconds, as in a capsule.
            var running = id * 100 >= shownAt.TotalMilliseconds && id * 100 < shownAt.TotalMilliseconds + 4000;
            phase = capture.Observe(Faces.Frame(id, id * 100, person(id, running))).Phase;
        }

        return phase;
    }

    private static FaceObservation Eyes(float left, float right) => Rest with { LeftEyeOpenness = left, RightEyeOpenness = right };

    // Eyes 90 pixels apart; the corners of the mouth as wide apart, and as far above the middle of the lips, as asked.
    private static FaceObservation Lips(float width, float lift)
    {
        var points = Faces.Good.Landmarks.ToArray();
        Put(points, 33, -45, -40);
        Put(points, 263, 45, -40);
        Put(points, 61, -width / 2, 50 - lift);
        Put(points, 291, width / 2, 50 - lift);
        Put(points, 13, 0, 49);
        Put(points, 14, 0, 51);
        return Faces.Good with { Landmarks = points };
    }

    private static void Put(float[] points, int index, float x, float y) =>
        (points[3 * index], points[3 * index + 1], points[3 * index + 2]) = (Faces.Width / 2f + x, Faces.Height / 2f + y, 0);
}
