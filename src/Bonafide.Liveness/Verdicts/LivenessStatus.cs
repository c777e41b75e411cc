namespace Bonafide.Liveness.Verdicts;

/// <summary>The outcome of a capture.</summary>
public enum LivenessStatus
{
    /// <summary>A bona fide presentation.</summary>
    Success,

    /// <summary>A cue says presentation attack.</summary>
    Spoof,

    /// <summary>Not completed, or the evidence is inconclusive.</summary>
    Failed,

    /// <summary>Not completed in time.</summary>
    Timeout,

    /// <summary>A fault of the system; nothing is said of the subject.</summary>
    Error,
}
