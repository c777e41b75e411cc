using Bonafide.Server.Entropy;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Capsules;

/// <summary>The server's own part of a capsule's log: the rows of <c>capsule_actions</c>. Lines are added and never changed.</summary>
internal sealed class CapsuleTrail(IDatabase database, Identifiers identifiers, TimeProvider time)
{
    /// <param name="sessionId">The capsule's session.</param>
    /// <param name="action">One of <see cref="CapsuleAction"/>.</param>
    /// <param name="who">The key or account, or the part of the server.</param>
    /// <param name="detail">Why, which entries, what came of it.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task AddAsync(string sessionId, string action, string who, string? detail, CancellationToken cancellation)
    {
        var row = new TrailRow
        {
            Id = identifiers.NextUuid(),
            SessionId = sessionId,
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Action = action,
            Who = who,
            Detail = detail,
        };
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            "INSERT INTO capsule_actions (id, session_id, step, at, action, who, detail) VALUES (@Id, @SessionId, "
            + "(SELECT COUNT(*) FROM capsule_actions WHERE session_id = @SessionId), @At, @Action, @Who, @Detail)",
            row);
    }

    /// <returns>In the order of time.</returns>
    public async Task<IReadOnlyList<TrailRow>> ListAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<TrailRow>(
            "SELECT id, session_id, at, action, who, detail FROM capsule_actions WHERE session_id = @sessionId ORDER BY at, step, id", new { sessionId })];
    }
}

/// <summary>One action of the server.</summary>
internal sealed record TrailRow
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public long At { get; init; }

    public string Action { get; init; } = "";

    public string Who { get; init; } = "";

    public string? Detail { get; init; }
}
