using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Verdicts;

/// <summary>
/// The part of the judgement that a single picture allows: quality, texture and PAD networks, by the policy of the passive mode. For measuring these
/// cues on collections of photographs; never the verdict of a session.
/// </summary>
public static class StillVerdict
{
    private static readonly ICue[] Cues = [new QualityCue(), new TextureCue(), new PadModelCue()];

    /// <summary>Names of the cues.</summary>
    public static IReadOnlyList<string> CueNames { get; } = [.. Cues.Select(cue => cue.Name)];

    /// <summary>What the policy asks of them.</summary>
    public static IReadOnlyDictionary<string, CueRequirement> Requirements(SecurityLevel level, VerdictPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.For(level, CaptureMode.Passive).Where(need => CueNames.Contains(need.Key)).ToDictionary(need => need.Key, need => need.Value);
    }

    /// <summary>Judges one picture.</summary>
    public static Verdict Judge(StillObservation still, SecurityLevel level, VerdictPolicy policy)
    {
        var evidence = new CaptureEvidence
        {
            Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = level },
            Frames = [],
            Stills = [still],
            Context = new CaptureContext(),
        };
        return VerdictFusion.Judge(evidence, policy, Cues, Requirements(level, policy));
    }
}
