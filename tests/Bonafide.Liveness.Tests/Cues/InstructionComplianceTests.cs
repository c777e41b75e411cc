using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class InstructionComplianceTests
{
    private const int Step = 50;

    [Fact]
    public void A_person_who_turns_after_a_third_of_a_second_complies() => Follow(reaction: 0.35).Score.ShouldBe(1);

    [Fact]
    public void One_who_turns_the_moment_it_is_asked_knew_of_it() => Follow(reaction: 0).Score.ShouldBeLessThan(0.3);

    [Fact]
    public void One_who_keeps_it_waiting_does_not() => Follow(reaction: 6).Score.ShouldBe(0);

    [Fact]
    public void A_head_that_turns_faster_than_a_head_can_does_not() => Follow(reaction: 0.4, seconds: 0.02).Score.ShouldBeLessThan(0.5);

    [Fact]
    public void What_was_met_before_it_was_asked_for_shows_no_reaction_and_leaves_it_unmeasured() => Follow(reaction: 0.4, from: 1).Applicable.ShouldBeFalse();

    [Fact]
    public void An_instruction_that_was_not_met_leaves_it_unmeasured() => Follow(reaction: 0.4, needed: 100).Applicable.ShouldBeFalse();

    // One turn of 26 degrees; the head waits, then turns at a constant speed.
    private static CueResult Follow(double reaction, double seconds = 0.5, double from = 0, int needed = 7)
    {
        var frames = new List<FrameObservation>();
        var moments = new List<InstructionMoment>();
        var matched = 0;
        for (var at = 0; at <= 1000 * (reaction + seconds + 1); at += Step)
        {
            var way = Math.Max(from, 2 * Math.Clamp((at / 1000.0 - reaction) / seconds, 0, 1));
            matched = way >= 1 ? Math.Min(matched + 1, needed) : 0;
            frames.Add(Faces.Frame(frames.Count + 1, at, Faces.Good with { Pose = new HeadPose((float)(13 * way), 0, 0) }));
            moments.Add(new InstructionMoment(frames[^1].Stamp.ReceivedAt, new InstructionView(FaceInstruction.LookLeft, matched, needed, 0, 1), way));
        }

        return new ComplianceCue().Measure(new CaptureEvidence
        {
            Plan = new CapturePlan { Mode = CaptureMode.Instructions, SecurityLevel = SecurityLevel.High, Instructions = [FaceInstruction.LookLeft] },
            Frames = frames,
            Instructions = moments,
            Stills = [],
            Context = new CaptureContext(),
        });
    }
}
