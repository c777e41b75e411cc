using Bonafide.Server.Sessions;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Capsules;

/// <summary>What is logged of capsules and folders: events 1800 to 1849. Sessions appear by their first letters only.</summary>
internal sealed partial class CapsuleLog(ILogger<CapsuleLog> logger)
{
    public void Issued(string sessionId, string maker) => TokenIssued(SessionLog.Short(sessionId), maker);

    public void Refused(string sessionId, string failure) => CapsuleRefused(SessionLog.Short(sessionId), failure);

    public void Judged(string sessionId, string status, string? contradiction) => CapsuleJudged(SessionLog.Short(sessionId), status, contradiction ?? "none");

    public void Investigated(string sessionId, string who) => CapsuleInvestigated(SessionLog.Short(sessionId), who);

    public void FolderMade(string folderId, int media, int analyses) => Made(SessionLog.Short(folderId), media, analyses);

    public void FolderErased(string folderId, string cause) => Erased(SessionLog.Short(folderId), cause);

    [LoggerMessage(1800, LogLevel.Information, "Session token {Session} issued to {Maker}")]
    private partial void TokenIssued(string session, string maker);

    [LoggerMessage(1801, LogLevel.Warning, "Capsule of session {Session} refused: {Failure}")]
    private partial void CapsuleRefused(string session, string failure);

    [LoggerMessage(1802, LogLevel.Information, "Capsule of session {Session} judged: {Status}, contradiction {Contradiction}")]
    private partial void CapsuleJudged(string session, string status, string contradiction);

    [LoggerMessage(1803, LogLevel.Warning, "Capsule of session {Session} opened for investigation by {Who}")]
    private partial void CapsuleInvestigated(string session, string who);

    [LoggerMessage(1804, LogLevel.Information, "Folder {Folder} made with {Media} media and {Analyses} analyses")]
    private partial void Made(string folder, int media, int analyses);

    [LoggerMessage(1805, LogLevel.Information, "Folder {Folder} erased: {Cause}")]
    private partial void Erased(string folder, string cause);

    [LoggerMessage(1806, LogLevel.Error, "A round of folder upkeep failed; it will be tried again")]
    public partial void UpkeepFailed(Exception exception);
}
