namespace Bonafide.Liveness.Capture;

/// <summary>How far a capture has come.</summary>
public enum CapturePhase
{
    /// <summary>The subject is guided into place.</summary>
    Positioning,

    /// <summary>The subject is in place and holds still while frames are gathered.</summary>
    Holding,

    /// <summary>A challenge is running.</summary>
    Challenge,

    /// <summary>Live frames are done; stills are fetched.</summary>
    Collecting,

    /// <summary>Ended without stills, see <see cref="CaptureStep.Failure"/>.</summary>
    Failed,
}
