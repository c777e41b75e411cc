using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Cues.Light;
using Bonafide.Liveness.Cues.Relief;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Verdicts;

/// <summary>
/// Joins the cues by the policy. Every required cue must have been measured and must pass on its own: nothing is averaged, so a strong cue
/// never hides a failed one, and what could not be measured is never a SUCCESS. A cue without a pass mark can only name an attack.
/// </summary>
internal static class VerdictFusion
{
    private const string Unfollowed = "compliance";

    private static readonly ICue[] Cues =
    [
        new ContinuityCue(), new QualityCue(), new StreamCue(), new MicroMotionCue(), new ContextCue(), new PerspectiveCue(), new DepthCue(),
        new ComplianceCue(), new ReflectionCue(), new TextureCue(), new OnePieceCue(), new PadModelCue(),
    ];

    /// <summary>Judges a capture that ran to its end.</summary>
    public static Verdict Judge(CaptureEvidence evidence, VerdictPolicy policy) =>
        Judge(evidence, policy, Cues, policy.For(evidence.Plan));

    /// <summary>Judges by some cues only.</summary>
    public static Verdict Judge(CaptureEvidence evidence, VerdictPolicy policy, ICue[] cues, IReadOnlyDictionary<string, CueRequirement> required)
    {
        var results = Array.ConvertAll(cues, cue => cue.Measure(evidence));
        var (status, reason) = Decide(results, required, evidence.Unmet);
        return new Verdict
        {
            Status = status,
            Diagnostic = reason is null ? null : policy.Diagnostics[reason],
            Policy = policy.Version,
            Cues = results,
            BestStill = BestStill.Of(evidence.Stills)?.FrameId,
        };
    }

    /// <summary>The verdict of a capture that never reached its end.</summary>
    public static Verdict OfFailure(CaptureFailure failure, VerdictPolicy policy) => new()
    {
        Status = failure == CaptureFailure.NoVideo ? LivenessStatus.Failed : LivenessStatus.Timeout,
        Diagnostic = policy.Diagnostics[failure switch
        {
            CaptureFailure.NoFace => "noFace",
            CaptureFailure.PoorVideo => "poorVideo",
            _ => "noVideo",
        }],
        Policy = policy.Version,
        Cues = [],
    };

    private static (LivenessStatus Status, string? Reason) Decide(CueResult[] results, IReadOnlyDictionary<string, CueRequirement> required, bool unmet)
    {
        // A capture that was ended early shows too little of everything else as well; why it was is what helps.
        var failed = unmet ? Unfollowed : null;
        foreach (var (name, need) in required)
        {
            var cue = Array.Find(results, result => result.Cue == name);
            if (need.WhenConfigured && cue is { Configured: false })
                continue;
            if (cue is { Applicable: true } && cue.Score < need.Spoof)
                return (LivenessStatus.Spoof, name);
            if (need.Pass is null)
                continue;
            if (cue is { Applicable: true })
                failed ??= cue.Score < need.Pass ? name : null;
            else if (!need.WhenMeasured)
                failed ??= "unmeasured";
        }

        return failed is null ? (LivenessStatus.Success, null) : (LivenessStatus.Failed, failed);
    }
}
