namespace Bonafide.Server.Sessions;

/// <summary>What the capture socket needs of the stored sessions. Every call is safe against a second node doing the same at once.</summary>
public interface ICaptureSessions
{
    /// <summary>Takes a session for one capture, in one atomic step.</summary>
    /// <param name="sessionId">The capability that the browser presented.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    Task<CaptureAdmission> OpenAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Gives a session back that ended without an outcome (cancelled, connection lost): it may be captured again.</summary>
    Task ReleaseAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Stores the outcome of a capture. The session can be read from then on and never be captured again.</summary>
    /// <exception cref="SessionLostException">The session is no longer the caller's; nothing was stored.</exception>
    Task CompleteAsync(string sessionId, CaptureOutcome outcome, CancellationToken cancellation);
}
