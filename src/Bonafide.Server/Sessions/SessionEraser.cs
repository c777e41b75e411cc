using Bonafide.Server.Media;
using Bonafide.Server.Persistence;
using Bonafide.Server.Storage;
using Bonafide.Server.Webhooks;
using Dapper;

namespace Bonafide.Server.Sessions;

/// <summary>
/// Erases sessions with everything they own. The wrapped key goes first, which makes all of it unreadable at once; a crash after that leaves a row
/// that the next round of expiry finishes. What lies in the evidence store is erased by its queue, which waits for a store that is down.
/// </summary>
internal sealed class SessionEraser(IDatabase database, IMediaStore media, StoredObjects stored, HeldSessions held, SessionLog log)
{
    public async Task EraseAsync(string sessionId, string cause, CancellationToken cancellation)
    {
        await DisownAsync(sessionId, cancellation);
        // A person who is being captured for nothing should not have to wait for the end.
        await held.LoseAsync(sessionId);
        await media.DeleteSessionAsync(sessionId, cancellation);
        await using (var connection = await database.OpenAsync(cancellation))
            await connection.ExecuteAsync("DELETE FROM sessions WHERE id = @sessionId", new { sessionId });
        log.Erased(sessionId, cause);
    }

    // No message is added from here on: the result is stored in a transaction that asks for the key.
    private async Task DisownAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("UPDATE sessions SET data_key = NULL, expires = 0 WHERE id = @sessionId", new { sessionId }, transaction);
        await WebhookQueue.EraseAsync(connection, transaction, sessionId);
        await stored.EraseAsync(connection, transaction, sessionId);
        await transaction.CommitAsync(cancellation);
    }

    /// <returns>At most <paramref name="limit"/> sessions whose time is over.</returns>
    public async Task<IReadOnlyList<string>> FindExpiredAsync(long now, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<string>(
            "SELECT id FROM sessions WHERE expires <= @now ORDER BY expires LIMIT @limit", new { now, limit })];
    }
}
