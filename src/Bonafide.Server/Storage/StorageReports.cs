using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Storage;

/// <summary>What the operator sees and does of the queue.</summary>
internal sealed class StorageReports(IDatabase database, TimeProvider time)
{
    public async Task<IReadOnlyList<StorageReport>> ListAsync(string? sessionId, bool pendingOnly, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<StoredObject>(
            "SELECT id, session_id, kind, target, bucket, object_key, sha256, state, attempts, failure, next_attempt, created FROM stored_objects WHERE 1 = 1"
            + (sessionId is null ? "" : " AND session_id = @sessionId") + (pendingOnly ? " AND state <> 'Stored'" : "")
            + " ORDER BY created DESC, id LIMIT @limit",
            new { sessionId, limit });
        return [.. rows.Select(StorageReport.Of)];
    }

    public async Task<int> RetryAsync(string? sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE stored_objects SET state = CASE WHEN state <> 'Failed' THEN state WHEN sha256 IS NULL THEN 'Encoding' ELSE 'Uploading' END, "
            + "attempts = 0, next_attempt = @now WHERE state <> 'Stored'" + (sessionId is null ? "" : " AND session_id = @sessionId"),
            new { now = time.GetUtcNow().ToUnixTimeMilliseconds(), sessionId });
    }

    /// <returns>The wrapped key of a session; null when it is gone.</returns>
    public async Task<byte[]?> DataKeyAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<byte[]?>("SELECT data_key FROM sessions WHERE id = @sessionId", new { sessionId });
    }
}

/// <summary>One object of the evidence store.</summary>
public sealed record StorageReport
{
    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>What it is.</summary>
    public required StoredObjectKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required StoredObjectState State { get; init; }

    /// <summary>Where it goes or lies.</summary>
    public required StorageTarget Target { get; init; }

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The key in the bucket.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256; null until it is made.</summary>
    public string? Hash { get; init; }

    /// <summary>Failures in this state.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public StorageFailure? Failure { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    internal static StorageReport Of(StoredObject item) => new()
    {
        SessionId = item.SessionId,
        Kind = item.Kind,
        State = item.State,
        Target = item.Target,
        Bucket = item.Bucket,
        Key = item.ObjectKey,
        Hash = item.Sha256,
        Attempts = item.Attempts,
        Failure = item.Failure,
        NextAttempt = item.State is StoredObjectState.Stored or StoredObjectState.Failed ? null : DateTimeOffset.FromUnixTimeMilliseconds(item.NextAttempt),
    };
}
