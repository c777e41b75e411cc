namespace Bonafide.Liveness.Policy;

/// <summary>How strict the verdict is: which cues must have been measured, and their thresholds.</summary>
public enum SecurityLevel
{
    /// <summary>Convenience first.</summary>
    Low,

    /// <summary>Between the two.</summary>
    Medium,

    /// <summary>Security first; the default.</summary>
    High,
}
