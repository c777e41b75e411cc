using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Verdicts;

/// <summary>The one number that stands for a verdict: the score of the weakest cue that the policy demands, since nothing is averaged there either.</summary>
public static class WeakestCue
{
    /// <summary>The least score of the demanded cues; 0 where one of them was not measured.</summary>
    /// <param name="cues">What was found, also as read back from where it was stored.</param>
    /// <param name="required">What was demanded.</param>
    public static double Score(IReadOnlyList<CueResult> cues, IReadOnlyDictionary<string, CueRequirement> required)
    {
        ArgumentNullException.ThrowIfNull(required);
        var least = 1.0;
        var any = false;
        foreach (var (name, need) in required)
        {
            var cue = cues.FirstOrDefault(cue => cue.Cue == name);
            if (need.Pass is null || (need.WhenConfigured && cue is { Applicable: false } && IsUnconfigured(cue)))
                continue;
            if (need.WhenMeasured && cue is not { Applicable: true })
                continue;
            any = true;
            least = Math.Min(least, cue is { Applicable: true } ? cue.Score : 0);
        }

        return any ? least : 0;
    }

    // What is stored of a cue does not say whether it was configured; its count of networks does.
    private static bool IsUnconfigured(CueResult cue) => !cue.Configured || cue.Evidence.GetValueOrDefault("models") == 0;
}
