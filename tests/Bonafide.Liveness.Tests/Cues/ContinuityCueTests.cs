using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Tests.Cues.Relief;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class ContinuityCueTests
{
    private const int Compared = 5;

    [Fact]
    public void A_head_that_turns_at_its_own_pace_is_one_and_the_same() => Measure(id => Turned(id * 4), Steadily).Score.ShouldBe(1);

    [Fact]
    public void A_picture_swapped_between_two_compared_frames_shows_as_a_jump_of_the_pose() =>
        Measure(id => Turned(id < 20 ? -20 : 25), Steadily).Score.ShouldBeLessThan(0.3);

    [Fact]
    public void A_pause_long_enough_to_change_pictures_is_seen() =>
        Measure(_ => Turned(0), id => id < 20 ? id * 100 : id * 100 + 3000).Score.ShouldBe(0);

    [Fact]
    public void What_happened_before_the_first_compared_frame_does_not_matter() =>
        Measure(id => Turned(id < Compared - 1 ? -30 : 0), id => id < Compared - 1 ? id * 100 - 5000 : id * 100).Score.ShouldBe(1);

    private static double Steadily(int id) => id * 100;

    private static FaceObservation Turned(double yaw) => Faces.Good with { Pose = new HeadPose((float)yaw, 0, 0) };

    private static CueResult Measure(Func<int, FaceObservation> face, Func<int, double> time) => new ContinuityCue().Measure(new CaptureEvidence
    {
        Plan = new CapturePlan { Mode = CaptureMode.Active, SecurityLevel = SecurityLevel.High },
        Frames = [.. Enumerable.Range(1, 40).Select(id => Faces.Frame(id, time(id), face(id)))],
        Pairs = [Scene.Head.Turned(10) with { FrameA = Compared, FrameB = 25 }],
        Stills = [Faces.Still(35, Faces.Good)],
        Context = new CaptureContext(),
    });
}
