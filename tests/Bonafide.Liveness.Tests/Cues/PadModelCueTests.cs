using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class PadModelCueTests
{
    [Fact]
    public void Without_networks_it_is_neither_measured_nor_asked_for()
    {
        var cue = Measure([]);
        (cue.Applicable, cue.Configured).ShouldBe((false, false));
        Judge([]).ShouldBe(LivenessStatus.Success);
    }

    [Theory]
    [InlineData(0.8f, 0.8f, 0.5)]
    [InlineData(0.4f, 0.8f, 0.25)]
    [InlineData(0.9f, 0.8f, 0.75)]
    [InlineData(0, 0.8f, 0)]
    [InlineData(1, 0.8f, 1)]
    public void A_threshold_is_one_half_of_the_scale(float score, float threshold, double expected) =>
        Measure([new PadScore("a", threshold, score)]).Score.ShouldBe(expected, 1e-6);

    [Fact]
    public void The_least_of_the_networks_counts()
    {
        PadScore[] scores = [new("a", 0.5f, 0.99f), new("b", 0.5f, 0.3f)];
        Measure(scores).Score.ShouldBe(0.3, 1e-6);
        Judge(scores).ShouldBe(LivenessStatus.Failed);
    }

    [Fact]
    public void A_network_that_is_sure_of_an_attack_names_it() => Judge([new("a", 0.5f, 0.02f)]).ShouldBe(LivenessStatus.Spoof);

    [Fact]
    public void Networks_that_are_content_let_the_other_cues_decide() => Judge([new("a", 0.5f, 0.9f)]).ShouldBe(LivenessStatus.Success);

    [Fact]
    public void A_configured_network_without_a_score_is_never_a_success()
    {
        PadScore[] scores = [new("a", 0.5f, 0.99f), new("b", 0.5f, null)];
        var cue = Measure(scores);
        (cue.Applicable, cue.Configured).ShouldBe((false, true));
        Judge(scores).ShouldBe(LivenessStatus.Failed);
    }

    [Fact]
    public void What_is_no_number_is_no_answer_in_favour() => Measure([new("a", 0.5f, float.NaN)]).Score.ShouldBe(0);

    private static CueResult Measure(PadScore[] scores) => new PadModelCue().Measure(Evidence(scores));

    private static LivenessStatus Judge(PadScore[] scores) => VerdictFusion.Judge(Evidence(scores), VerdictPolicy.Current).Status;

    private static CaptureEvidence Evidence(PadScore[] scores) => new()
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = Faces.Stream(20, id => [Faces.Living(id / 10.0)]),
        Stills = [Faces.Still(12, Faces.Good) with { Pad = scores }],
        Context = new CaptureContext(),
    };
}
