using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Sessions;

/// <summary>What is logged of sessions. The identifier is a capability, so that only its first part is written.</summary>
internal sealed partial class SessionLog(ILogger<SessionLog> logger)
{
    public void Made(Session session) => Made(Short(session.Id), session.Mode, session.SecurityLevel);

    public void Refused(string sessionId, CaptureRefusal reason) => CaptureRefused(Short(sessionId), reason);

    public void Finished(string sessionId, LivenessStatus status, string policy) => CaptureFinished(Short(sessionId), status, policy);

    public void HoldLost(string sessionId) => CaptureHoldLost(Short(sessionId));

    public void Erased(string sessionId, string cause) => SessionErased(Short(sessionId), cause);

    /// <summary>The part of a session's identifier that may be logged: enough to find it, too little to use it.</summary>
    public static string Short(string sessionId) => sessionId.Length > 8 ? sessionId[..8] : "?";

    [LoggerMessage(1100, LogLevel.Information, "Session {Session} made: {Mode}, security level {Level}")]
    private partial void Made(string session, CaptureMode mode, SecurityLevel level);

    [LoggerMessage(1101, LogLevel.Information, "Session {Session} not opened for capture: {Reason}")]
    private partial void CaptureRefused(string session, CaptureRefusal reason);

    [LoggerMessage(1102, LogLevel.Information, "Session {Session} finished: {Status} by policy {Policy}")]
    private partial void CaptureFinished(string session, LivenessStatus status, string policy);

    [LoggerMessage(1103, LogLevel.Warning, "The hold on session {Session} was lost; its outcome is not stored")]
    private partial void CaptureHoldLost(string session);

    [LoggerMessage(1104, LogLevel.Information, "Session {Session} erased: {Cause}")]
    private partial void SessionErased(string session, string cause);

    [LoggerMessage(1105, LogLevel.Information, "{Count} captures were cut off by the last stop; their sessions can be captured again")]
    public partial void HoldsFreed(int count);

    [LoggerMessage(1106, LogLevel.Error, "A round of session upkeep failed; it will be tried again")]
    public partial void UpkeepFailed(Exception exception);
}
