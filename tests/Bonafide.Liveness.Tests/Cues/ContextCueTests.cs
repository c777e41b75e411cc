using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class ContextCueTests
{
    [Fact]
    public void A_surround_that_follows_in_two_comparisons_is_one_sheet_with_the_face() =>
        Measure(Turned(7, 20, 19), Turned(6, 20, 3), Turned(9, 16, 12)).Score.ShouldBe(0);

    [Fact]
    public void One_comparison_alone_convicts_nobody() => Measure(Turned(7, 20, 20), Turned(6, 20, 14), Turned(9, 20, 0)).Score.ShouldBe(1);

    [Fact]
    public void Two_comparisons_of_many_convict_nobody_either() =>
        Measure(Turned(7, 20, 20), Turned(6, 20, 2), Turned(9, 20, 20), Turned(8, 20, 5), Turned(7, 20, 1)).Score.ShouldBe(1);

    [Fact]
    public void A_shift_of_three_centimetres_serves_as_well_as_a_turn() =>
        Measure(new SurroundPair(1, 2, 1, 3.2, 20, 20), new SurroundPair(1, 3, 1, 4, 20, 20)).Score.ShouldBe(0);

    [Theory]
    [InlineData(7, 11)]
    [InlineData(3, 40)]
    [InlineData(14, 40)]
    public void Few_corners_or_another_motion_leave_it_unmeasured(double turn, int corners) =>
        Measure(Turned(turn, corners, corners), Turned(turn, corners, corners)).Applicable.ShouldBeFalse();

    private static SurroundPair Turned(double turn, int corners, int following) => new(1, 2, turn, 0.5, corners, following);

    private static CueResult Measure(params SurroundPair[] pairs) => new ContextCue().Measure(new CaptureEvidence
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = [],
        Surrounds = pairs,
        Stills = [],
        Context = new CaptureContext(),
    });
}
