using Bonafide.Server.Sessions;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Storage;

/// <summary>What is logged of the evidence store: events 1860 to 1869. Keys hold the identifier of a session and are never logged.</summary>
internal sealed partial class StorageLog(ILogger<StorageLog> logger)
{
    public void Stored(StoredObject item) => ObjectStored(SessionLog.Short(item.SessionId), item.Kind);

    public void Erased(StoredObject item) => ObjectErased(SessionLog.Short(item.SessionId), item.Kind);

    public void AttemptFailed(StoredObject item, StorageFailure failure, string detail, TimeSpan? pause)
    {
        var level = pause is null ? LogLevel.Error : LogLevel.Warning;
        var next = pause is { } wait ? $"tried again in {wait}" : "given up; see 'bonafide storage'";
        var session = SessionLog.Short(item.SessionId);
        AttemptFailed(level, session, item.Kind, item.State, failure, detail, next);
    }

    [LoggerMessage(1860, LogLevel.Information, "Session {Session}: the {Kind} is stored")]
    private partial void ObjectStored(string session, StoredObjectKind kind);

    [LoggerMessage(1861, LogLevel.Information, "Session {Session}: the {Kind} is erased from the store")]
    private partial void ObjectErased(string session, StoredObjectKind kind);

    [LoggerMessage(EventId = 1862, Message = "Session {Session}: {Kind}, {State} failed: {Failure}. {Detail} {Next}")]
    private partial void AttemptFailed(
        LogLevel level, string session, StoredObjectKind kind, StoredObjectState state, StorageFailure failure, string detail, string next);

    [LoggerMessage(1863, LogLevel.Warning, "Session {Session}: frames after the first {Frames} are left out of the video; the limits of the spool are reached")]
    public partial void FramesCut(string session, int frames);

    [LoggerMessage(1864, LogLevel.Error, "Session {Session}: frames could not be written to the spool")]
    public partial void FramesLost(Exception exception, string session);

    [LoggerMessage(1865, LogLevel.Error, "Session {Session}: the best image is not stored; the spool is full")]
    public partial void SpoolFull(string session);

    [LoggerMessage(1866, LogLevel.Error, "Videos wait until FFmpeg is there: {Program} or /usr/bin/prlimit is missing; install the packages ffmpeg and util-linux")]
    public partial void EncoderMissing(string program);

    [LoggerMessage(1867, LogLevel.Error, "A round of the evidence store failed; it will be tried again")]
    public partial void RoundFailed(Exception exception);

    [LoggerMessage(1868, LogLevel.Information, "{Count} leftovers of captures without an outcome were erased from the spool")]
    public partial void Swept(int count);
}
