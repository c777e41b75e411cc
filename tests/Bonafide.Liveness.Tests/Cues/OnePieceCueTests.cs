using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class OnePieceCueTests
{
    [Fact]
    public void A_face_that_goes_wherever_the_picture_goes_is_one_piece_with_it() =>
        Measure(Swaying(0.0008, carried: 0.06)).Score.ShouldBe(0);

    [Fact]
    public void A_face_that_sways_before_its_background_is_none() => Measure(Swaying(0.015, carried: 0)).Score.ShouldBe(1);

    [Fact]
    public void Between_the_two_the_score_rises_with_the_sway() => Measure(Swaying(0.004, carried: 0)).Score.ShouldBeInRange(0.2, 0.8);

    [Fact]
    public void A_first_frame_that_was_misjudged_moves_nothing()
    {
        var passages = Swaying(0.0005, carried: 0.02).Select(passage => passage with { Right = passage.Right + 0.05 });
        Measure([.. passages]).Score.ShouldBe(0);
    }

    [Fact]
    public void Groups_that_begin_at_different_frames_are_judged_by_their_own_middle()
    {
        var later = Swaying(0.0005, carried: 0.02).Select(passage => passage with { FrameA = 50, Down = passage.Down - 0.2 });
        Measure([.. Swaying(0.0005, carried: 0.02), .. later]).Score.ShouldBe(0);
    }

    [Fact]
    public void Without_a_background_it_is_not_measured() => Measure(Swaying(0.015, carried: 0)[..3]).Applicable.ShouldBeFalse();

    private static FacePassage[] Swaying(double amplitude, double carried) =>
    [
        .. Enumerable.Range(0, 9).Select(i => new FacePassage(
            1, 2 + 2 * i, 30, 12, amplitude * Math.Sin(i), amplitude * Math.Cos(1.7 * i), carried * Math.Abs(Math.Sin(i)))),
    ];

    private static CueResult Measure(FacePassage[] passages) => new OnePieceCue().Measure(new CaptureEvidence
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = [],
        Passages = passages,
        Stills = [],
        Context = new CaptureContext(),
    });
}
