using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Verdicts;

public class VerdictFusionTests
{
    private static readonly CaptureEvidence Evidence = new()
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = Faces.Stream(20, id => [Faces.Living(id / 10.0)]),
        Stills = [Faces.Still(12, Faces.Good), Faces.Still(15, Faces.Good)],
        Context = new CaptureContext(),
    };

    [Theory]
    [InlineData(SecurityLevel.Low)]
    [InlineData(SecurityLevel.Medium)]
    [InlineData(SecurityLevel.High)]
    public void Sound_evidence_is_a_success_at_every_level(SecurityLevel level) =>
        Judge(Evidence with { Plan = Evidence.Plan with { SecurityLevel = level } }).Status.ShouldBe(LivenessStatus.Success);

    [Fact]
    public void A_success_names_the_best_still_and_no_diagnostic()
    {
        var blurred = Faces.Good with { Quality = Faces.Good.Quality with { Sharpness = 0.2f } };
        var verdict = Judge(Evidence with { Stills = [Faces.Still(12, blurred), Faces.Still(15, Faces.Good)] });
        verdict.BestStill.ShouldBe(15);
        verdict.Diagnostic.ShouldBeNull();
        verdict.Policy.ShouldBe(VerdictPolicy.Current.Version);
    }

    [Theory]
    [InlineData(CaptureMode.PassiveVideo, "perspective")]
    [InlineData(CaptureMode.Active, "depth")]
    public void Evidence_that_suffices_in_the_passive_mode_is_no_success_where_more_is_required(CaptureMode mode, string cue)
    {
        var verdict = Judge(Evidence with { Plan = Evidence.Plan with { Mode = mode } });
        verdict.Status.ShouldBe(LivenessStatus.Failed);
        verdict.Diagnostic.ShouldBe(VerdictPolicy.Current.Diagnostics["unmeasured"]);
        verdict.Cues.Single(result => result.Cue == cue).Applicable.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, 0.8, LivenessStatus.Success)]
    [InlineData(true, 0.4, LivenessStatus.Failed)]
    [InlineData(false, 0.0, LivenessStatus.Success)]
    public void A_cue_that_is_asked_for_when_measured_refuses_only_then(bool measured, double score, LivenessStatus expected)
    {
        var required = new Dictionary<string, CueRequirement> { ["quality"] = new(0.1), ["texture"] = new(0.5, WhenMeasured: true) };
        ICue[] cues = [new Fixed("quality", true, 1), new Fixed("texture", measured, score)];
        VerdictFusion.Judge(Evidence, VerdictPolicy.Current, cues, required).Status.ShouldBe(expected);
        WeakestCue.Score([.. cues.Select(cue => cue.Measure(Evidence))], required).ShouldBe(measured ? score : 1);
    }

    [Fact]
    public void A_surround_that_moves_with_the_face_is_a_spoof_in_every_mode() =>
        ShouldBe(LivenessStatus.Spoof, Evidence with { Surrounds = [new SurroundPair(1, 5, 7, 0, 20, 19), new SurroundPair(1, 9, 8, 0, 20, 18)] });

    [Fact]
    public void Another_person_in_a_still_is_a_spoof() =>
        ShouldBe(LivenessStatus.Spoof, Evidence with { Stills = [Faces.Still(12, Faces.Good), Faces.Still(15, Faces.Good) with { TemplateDistance = 0.8f }] });

    [Fact]
    public void A_still_that_is_not_its_live_frame_is_a_spoof() =>
        ShouldBe(LivenessStatus.Spoof, Evidence with { Stills = [Faces.Still(12, Faces.Good) with { LiveCorrelation = 0.4f }] });

    [Fact]
    public void Frames_that_repeat_to_the_byte_are_a_spoof() =>
        ShouldBe(LivenessStatus.Spoof, Evidence with { Frames = [.. Evidence.Frames.Select(frame => frame with { ContentHash = (ulong)frame.Stamp.FrameId % 4 })] });

    [Fact]
    public void A_sender_whose_clock_runs_at_half_speed_fails() =>
        Judge(Evidence with { Frames = [.. Faces.Stream(100, _ => [Faces.Good]).Select(HalfSpeed)] }).Status.ShouldNotBe(LivenessStatus.Success);

    [Fact]
    public void A_jump_between_neighbouring_frames_is_no_success() =>
        Judge(Evidence with { Frames = Faces.Stream(20, id => [id < 15 ? Faces.At(120, 240, 200) : Faces.At(500, 240, 200)]) })
            .Status.ShouldNotBe(LivenessStatus.Success);

    [Fact]
    public void A_blurred_best_still_fails_with_advice_and_is_never_called_a_spoof()
    {
        var blurred = Faces.Good with { Quality = Faces.Good.Quality with { Sharpness = 0.01f } };
        var verdict = Judge(Evidence with { Stills = [Faces.Still(12, blurred)] });
        verdict.Status.ShouldBe(LivenessStatus.Failed);
        verdict.Diagnostic.ShouldBe(VerdictPolicy.Current.Diagnostics["quality"]);
    }

    [Fact]
    public void A_still_that_could_not_be_compared_leaves_the_stream_unmeasured_and_fails()
    {
        var verdict = Judge(Evidence with { Stills = [Faces.Still(12, Faces.Good) with { LiveCorrelation = null }] });
        verdict.Status.ShouldBe(LivenessStatus.Failed);
        verdict.Cues.Single(cue => cue.Cue == "stream").Applicable.ShouldBeFalse();
    }

    [Fact]
    public void Stills_without_a_face_are_no_success() =>
        Judge(Evidence with { Stills = [Faces.Still(12) with { TemplateDistance = null }] }).Status.ShouldBe(LivenessStatus.Failed);

    [Fact]
    public void A_page_that_was_hidden_throughout_is_no_success() =>
        Judge(Evidence with { Context = new CaptureContext { HiddenFrames = 20 } }).Status.ShouldNotBe(LivenessStatus.Success);

    private static FrameObservation HalfSpeed(FrameObservation frame) =>
        frame with { Stamp = frame.Stamp with { ReceivedAt = frame.Stamp.CapturedAt * 2 } };

    private static void ShouldBe(LivenessStatus status, CaptureEvidence evidence) => Judge(evidence).Status.ShouldBe(status);

    private static Verdict Judge(CaptureEvidence evidence) => VerdictFusion.Judge(evidence, VerdictPolicy.Current);

    private sealed class Fixed(string name, bool measured, double score) : ICue
    {
        public string Name => name;

        public CueResult Measure(CaptureEvidence evidence) => new(name, measured, score, 1, new Dictionary<string, double>());
    }
}
