using Bonafide.Server.Capsules;
using Bonafide.Server.Media;
using Bonafide.Server.Persistence;
using Bonafide.Server.Webhooks;
using Dapper;

namespace Bonafide.Server.Folders;

/// <summary>
/// Erases folders with everything they own: the wrapped key first, which makes all of it unreadable at once, then the secrets of the capsules, the files and
/// the rows. A crash in between leaves a row that the next round of expiry finishes.
/// </summary>
internal sealed class FolderEraser(IDatabase database, IMediaStore media, CapsuleSessionStore sessions, CapsuleTrail trail, CapsuleLog log)
{
    public async Task EraseAsync(string folderId, string cause, CancellationToken cancellation)
    {
        IReadOnlyList<string> capsules;
        await using (var connection = await database.OpenAsync(cancellation))
        {
            await connection.ExecuteAsync("UPDATE folders SET data_key = NULL, expires = 0 WHERE id = @folderId", new { folderId });
            capsules = [.. await connection.QueryAsync<string>(
                "SELECT m.capsule FROM folder_media m JOIN capsule_sessions s ON s.id = m.capsule WHERE m.folder_id = @folderId", new { folderId })];
        }

        foreach (var capsule in capsules)
        {
            await sessions.ForgetAsync(capsule, cancellation);
            await trail.AddAsync(capsule, CapsuleAction.Erased, "server", cause, cancellation);
        }

        await media.DeleteSessionAsync(folderId, cancellation);
        await using (var connection = await database.OpenAsync(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await WebhookQueue.EraseAsync(connection, transaction, folderId);
            await connection.ExecuteAsync("DELETE FROM folders WHERE id = @folderId", new { folderId }, transaction);
            await transaction.CommitAsync(cancellation);
        }

        log.FolderErased(folderId, cause);
    }

    /// <returns>At most <paramref name="limit"/> folders whose time is over.</returns>
    public async Task<IReadOnlyList<string>> FindExpiredAsync(long now, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<string>("SELECT id FROM folders WHERE expires <= @now ORDER BY expires LIMIT @limit", new { now, limit })];
    }
}
