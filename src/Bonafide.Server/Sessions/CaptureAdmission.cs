using Bonafide.Liveness.Capture;

namespace Bonafide.Server.Sessions;

/// <summary>Whether a session may be captured now.</summary>
public abstract record CaptureAdmission
{
    /// <summary>It may; it now belongs to the caller until released or completed.</summary>
    /// <param name="Plan">What was asked for when the session was made.</param>
    /// <param name="Lost">Cancelled when it turns out meanwhile that nothing of the capture may be stored.</param>
    public sealed record Granted(CapturePlan Plan, CancellationToken Lost) : CaptureAdmission;

    /// <summary>It may not. All reasons look alike to the browser, so that nothing can be probed.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Refused(CaptureRefusal Reason) : CaptureAdmission;
}

/// <summary>Why a session was not opened.</summary>
public enum CaptureRefusal
{
    /// <summary>No such session.</summary>
    Unknown,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Another socket holds it.</summary>
    Busy,

    /// <summary>It already has an outcome.</summary>
    Finished,
}
