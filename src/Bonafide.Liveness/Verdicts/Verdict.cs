using Bonafide.Liveness.Cues;

namespace Bonafide.Liveness.Verdicts;

/// <summary>The judgement of a finished capture.</summary>
public sealed record Verdict
{
    /// <summary>The outcome.</summary>
    public required LivenessStatus Status { get; init; }

    /// <summary>In words that the subject can act on; null on success.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>Version of the policy that judged.</summary>
    public required string Policy { get; init; }

    /// <summary>What each cue found.</summary>
    public required IReadOnlyList<CueResult> Cues { get; init; }

    /// <summary>Frame of the best still; null when none is fit to be shown.</summary>
    public long? BestStill { get; init; }
}
