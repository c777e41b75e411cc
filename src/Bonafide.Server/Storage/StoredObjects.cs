using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Storage;

/// <summary>The rows of <c>stored_objects</c>: a durable queue, and the record of what lies in the store.</summary>
internal sealed class StoredObjects(IDatabase database, TimeProvider time)
{
    private const string Columns =
        "id, session_id, kind, target, region, bucket, object_key, content_type, sha256, node, spool_key, frames, state, attempts, failure, "
        + "next_attempt, taken_until, created";

    public static Task InsertAsync(DbConnection connection, DbTransaction transaction, StoredObject row) =>
        connection.ExecuteAsync(
            $"INSERT INTO stored_objects ({Columns}) VALUES (@Id, @SessionId, @Kind, @Target, @Region, @Bucket, @ObjectKey, @ContentType, @Sha256, @Node, "
            + "@SpoolKey, @Frames, @State, 0, NULL, @NextAttempt, 0, @Created)",
            new
            {
                row.Id,
                row.SessionId,
                Kind = row.Kind.ToString(),
                Target = row.Target.ToString(),
                row.Region,
                row.Bucket,
                row.ObjectKey,
                row.ContentType,
                row.Sha256,
                row.Node,
                row.SpoolKey,
                row.Frames,
                State = row.State.ToString(),
                row.NextAttempt,
                row.Created,
            },
            transaction);

    /// <summary>Has the store erase all objects of a session; to be called in the transaction that erases the session's key.</summary>
    public async Task EraseAsync(DbConnection connection, DbTransaction transaction, string sessionId) =>
        await connection.ExecuteAsync(
            "UPDATE stored_objects SET state = 'Erasing', attempts = 0, failure = NULL, spool_key = NULL, next_attempt = @now "
            + "WHERE session_id = @sessionId AND state <> 'Erasing'",
            new { sessionId, now = Now() },
            transaction);

    /// <returns>What there is or will be of a session, images first.</returns>
    public async Task<IReadOnlyList<StoredObject>> OfSessionAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<StoredObject>(
            $"SELECT {Columns} FROM stored_objects WHERE session_id = @sessionId ORDER BY kind, id", new { sessionId })];
    }

    /// <returns>What is due, longest overdue first; none of it is taken yet. What lies on another node's disk is that node's, but everybody erases.</returns>
    public async Task<IReadOnlyList<StoredObject>> FindDueAsync(
        IReadOnlyList<StoredObjectState> states, string node, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<StoredObject>(
            $"SELECT {Columns} FROM stored_objects WHERE state IN @states AND next_attempt <= @now AND taken_until <= @now "
            + "AND (node = @node OR state = 'Erasing') ORDER BY next_attempt LIMIT @limit",
            new { states = new AnyOf(states.Select(state => state.ToString())), node, now = Now(), limit })];
    }

    /// <summary>Takes an object in one step that only one node can make.</summary>
    /// <returns>The row as taken; null when another node was quicker.</returns>
    public async Task<StoredObject?> TakeAsync(StoredObject row, TimeSpan time, CancellationToken cancellation)
    {
        var until = Now() + (long)time.TotalMilliseconds;
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE stored_objects SET taken_until = @until WHERE id = @Id AND state = @state AND taken_until = @TakenUntil",
            new { row.Id, row.TakenUntil, state = row.State.ToString(), until }) == 1 ? row with { TakenUntil = until } : null;
    }

    /// <summary>Moves a taken object on, and lets go of it.</summary>
    /// <returns>False when its session was erased meanwhile: it is let go of all the same, and to be erased.</returns>
    public async Task<bool> AdvanceAsync(StoredObject taken, StoredObjectState state, string? sha256, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var moved = await connection.ExecuteAsync(
            "UPDATE stored_objects SET state = @state, sha256 = @sha256, attempts = 0, failure = NULL, spool_key = NULL, next_attempt = @now, taken_until = 0 "
            + "WHERE id = @Id AND state = @before AND taken_until = @TakenUntil",
            new { taken.Id, taken.TakenUntil, before = taken.State.ToString(), state = state.ToString(), sha256, now = Now() }) == 1;
        if (!moved)
            await ReleaseAsync(connection, taken);
        return moved;
    }

    /// <summary>Notes a failure and lets go of the object.</summary>
    /// <param name="taken">As taken.</param>
    /// <param name="failure">Why.</param>
    /// <param name="pause">Until the next attempt; null when there is none.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task FailAsync(StoredObject taken, StorageFailure failure, TimeSpan? pause, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var noted = await connection.ExecuteAsync(
            "UPDATE stored_objects SET state = @state, attempts = attempts + 1, failure = @failure, next_attempt = @next, taken_until = 0 "
            + "WHERE id = @Id AND state = @before AND taken_until = @TakenUntil",
            new
            {
                taken.Id,
                taken.TakenUntil,
                before = taken.State.ToString(),
                state = (pause is null ? StoredObjectState.Failed : taken.State).ToString(),
                failure = failure.ToString(),
                next = Now() + (long)(pause ?? TimeSpan.Zero).TotalMilliseconds,
            });
        if (noted == 0)
            await ReleaseAsync(connection, taken);
    }

    /// <summary>Forgets an object that the store has erased.</summary>
    public async Task DeleteAsync(StoredObject taken, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("DELETE FROM stored_objects WHERE id = @Id AND state = 'Erasing'", new { taken.Id });
    }

    /// <returns>Which of these are known.</returns>
    public async Task<HashSet<string>> KnownAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in ids.Chunk(500))
            known.UnionWith(await connection.QueryAsync<string>("SELECT id FROM stored_objects WHERE id IN @part", new { part = new AnyOf(part) }));
        return known;
    }

    // Whoever erases waits for the one who works on it: an object that is put after it was erased would stay for ever.
    private static Task<int> ReleaseAsync(DbConnection connection, StoredObject taken) => connection.ExecuteAsync(
        "UPDATE stored_objects SET taken_until = 0 WHERE id = @Id AND taken_until = @TakenUntil", new { taken.Id, taken.TakenUntil });

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
