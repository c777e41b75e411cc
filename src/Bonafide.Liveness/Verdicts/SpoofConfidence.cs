using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Verdicts;

/// <summary>
/// A verdict as one number, for answers that want one: 0 surely bona fide, 1 surely an attack, 0.5 the border. It says how near to its mark the weakest
/// cue came, and is no probability.
/// </summary>
public static class SpoofConfidence
{
    /// <summary>From here on it means an attack.</summary>
    public const double Border = 0.5;

    // A SUCCESS stays on its side even when a cue passes by nothing.
    private const double HighestBonaFide = 0.49;

    /// <summary>The number; null where the verdict is neither.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="required">What the policy asked of the cues.</param>
    public static double? Of(Verdict verdict, IReadOnlyDictionary<string, CueRequirement> required)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(required);
        var measured = verdict.Cues.Where(cue => cue.Applicable && required.ContainsKey(cue.Cue)).Select(cue => (cue.Score, Need: required[cue.Cue])).ToList();
        return verdict.Status switch
        {
            LivenessStatus.Success => HighestBonaFide * measured
                .Where(cue => cue.Need.Pass is < 1)
                .Select(cue => Math.Clamp((1 - cue.Score) / (1 - cue.Need.Pass!.Value), 0, 1)).DefaultIfEmpty(0).Max(),
            LivenessStatus.Spoof => Border + (1 - Border) * measured
                .Where(cue => cue.Score < cue.Need.Spoof)
                .Select(cue => (cue.Need.Spoof!.Value - cue.Score) / cue.Need.Spoof.Value).DefaultIfEmpty(0).Max(),
            _ => null,
        };
    }
}
