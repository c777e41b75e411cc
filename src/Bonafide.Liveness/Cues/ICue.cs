namespace Bonafide.Liveness.Cues;

/// <summary>One independent reason to believe or doubt a presentation. Pure: the same evidence gives the same result.</summary>
public interface ICue
{
    /// <summary>Name in policies and reports.</summary>
    string Name { get; }

    /// <summary>Measures the cue.</summary>
    CueResult Measure(CaptureEvidence evidence);
}
