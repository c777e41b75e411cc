using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class ComplianceCueTests
{
    private const int Step = 50;

    [Fact]
    public void A_person_who_reacts_after_a_third_of_a_second_complies() => Follow(reaction: 0.35, seconds: 0.6).Score.ShouldBe(1);

    [Fact]
    public void One_who_starts_the_moment_the_dot_appears_knew_of_it() => Follow(reaction: 0, seconds: 0.3).Score.ShouldBeLessThan(0.3);

    [Fact]
    public void A_hesitant_person_complies_still() => Follow(reaction: 2.5, seconds: 1.5).Score.ShouldBe(1);

    [Fact]
    public void One_who_keeps_every_dot_waiting_does_not() => Follow(reaction: 6, seconds: 1).Score.ShouldBe(0);

    [Fact]
    public void A_head_that_turns_faster_than_a_head_can_does_not() => Follow(reaction: 0.4, seconds: 0.04).Score.ShouldBeLessThan(0.5);

    [Fact]
    public void One_who_overshoots_and_comes_back_complies() => Follow(reaction: 0.4, seconds: 0.8, overshoot: 0.2).Score.ShouldBe(1);

    [Fact]
    public void One_who_gets_there_by_way_of_somewhere_else_does_not() => Follow(reaction: 0.4, seconds: 0.8, overshoot: -1).Score.ShouldBe(0);

    [Fact]
    public void A_head_that_sways_while_it_waits_loses_nothing() => Follow(reaction: 2, seconds: 1, sway: 0.2).Score.ShouldBe(1);

    [Fact]
    public void A_dot_that_was_never_approached_leaves_it_unmeasured() => Follow(reaction: 1, seconds: 1, stopAfter: 0.9).Applicable.ShouldBeFalse();

    // One dot 25 degrees to the side; the head waits, swaying by a part of the dot's radius, then turns: at a constant speed, or by way of a
    // place that lies so much of the way beyond the dot, or on the other side.
    private static CueResult Follow(double reaction, double seconds, double stopAfter = 12, double overshoot = 0, double sway = 0)
    {
        var bend = overshoot switch { 0 => 0.5, > 0 => 1 + overshoot, _ => overshoot };
        var frames = new List<FrameObservation>();
        var moments = new List<ChallengeMoment>();
        for (var at = 0; at <= 1000 * Math.Min(stopAfter, reaction + seconds + 0.3); at += Step)
        {
            var share = Math.Clamp((at / 1000.0 - reaction) / seconds, 0, 1);
            var turned = share < 0.5 ? 2 * share * bend : bend + (2 * share - 1) * (1 - bend);
            var point = 320 + 120 * turned + (share == 0 ? 20 * sway * Math.Sin(at) : 0);
            frames.Add(Faces.Frame(frames.Count + 1, at, Faces.Good with { Pose = new HeadPose((float)(25 * turned), 0, 0) }));
            moments.Add(new ChallengeMoment(
                frames[^1].Stamp.ReceivedAt,
                new ChallengeView(new ChallengeSpot(point, 240, 20), [new ChallengeSpot(440, 240, 20)], 0)));
        }

        return new ComplianceCue().Measure(new CaptureEvidence
        {
            Plan = new CapturePlan
            {
                Mode = CaptureMode.Active,
                SecurityLevel = SecurityLevel.High,
                Dots = new DotsChallenge([new DotDirection(25, 0)]),
            },
            Frames = frames,
            Challenge = moments,
            Stills = [],
            Context = new CaptureContext(),
        });
    }
}
