using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Telemetry;

/// <summary>Everything that the capture socket logs: events 1000 to 1099. Sessions appear only as <see cref="SessionTag"/>.</summary>
internal static partial class CaptureLog
{
    [LoggerMessage(1000, LogLevel.Information, "Capture of session {Session} begins in mode {Mode}.")]
    public static partial void Begins(this ILogger logger, string session, string mode);

    [LoggerMessage(1001, LogLevel.Information, "Capture of session {Session} has the outcome {Status} after {Frames} frames and {Stills} stills.")]
    public static partial void Decided(this ILogger logger, string session, string status, int frames, int stills);

    [LoggerMessage(1002, LogLevel.Information, "Capture of session {Session} ended without an outcome: {Kind}.")]
    public static partial void EndedWithoutOutcome(this ILogger logger, string session, string kind);

    [LoggerMessage(1003, LogLevel.Information, "Session {Session} was not opened for capture: {Reason}.")]
    public static partial void NotOpened(this ILogger logger, string session, string reason);

    [LoggerMessage(1004, LogLevel.Warning, "A capture was refused: the node analyses {Active} captures already.")]
    public static partial void NodeFull(this ILogger logger, int active);

    [LoggerMessage(1005, LogLevel.Information, "A client broke the capture protocol: {Fault}")]
    public static partial void ProtocolBroken(this ILogger logger, string fault);

    [LoggerMessage(1006, LogLevel.Information, "A still of session {Session} cannot be used: {Reason}.")]
    public static partial void StillUnreadable(this ILogger logger, string session, string reason);

    [LoggerMessage(1007, LogLevel.Error, "Capture of session {Session} could not be started.")]
    public static partial void StartFailed(this ILogger logger, Exception cause, string session);

    [LoggerMessage(1008, LogLevel.Error, "A frame of session {Session} could not be analysed.")]
    public static partial void TrackingFailed(this ILogger logger, Exception cause, string session);

    [LoggerMessage(1009, LogLevel.Error, "The capture of session {Session} could not be judged.")]
    public static partial void JudgingFailed(this ILogger logger, Exception cause, string session);

    [LoggerMessage(1010, LogLevel.Error, "The outcome of session {Session} could not be stored; the session is given back.")]
    public static partial void StoringFailed(this ILogger logger, Exception cause, string session);

    [LoggerMessage(1011, LogLevel.Error, "Session {Session} could not be given back; it stays taken until the store frees it.")]
    public static partial void ReleaseFailed(this ILogger logger, Exception cause, string session);

    [LoggerMessage(1012, LogLevel.Error, "The store could not say whether session {Session} may be captured.")]
    public static partial void OpeningFailed(this ILogger logger, Exception cause, string session);
}
