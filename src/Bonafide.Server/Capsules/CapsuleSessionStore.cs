using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Capsules;

/// <summary>The rows of <c>capsule_sessions</c>.</summary>
internal sealed class CapsuleSessionStore(IDatabase database)
{
    private const string Columns = "id, tenant, maker, secret, waits, light, light_required, folder_retention_seconds, resolution_endpoint, issued, expires, used, ends";

    public async Task AddAsync(CapsuleSessionRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO capsule_sessions ({Columns}) VALUES (@Id, @Tenant, @Maker, @Secret, @Waits, @Light, @LightRequired, @FolderRetentionSeconds, @ResolutionEndpoint, @Issued, @Expires, @Used, @Ends)",
            new
            {
                row.Id,
                row.Tenant,
                row.Maker,
                row.Secret,
                row.Waits,
                row.Light,
                LightRequired = row.LightRequired ? 1 : 0,
                row.FolderRetentionSeconds,
                row.ResolutionEndpoint,
                row.Issued,
                row.Expires,
                row.Used,
                row.Ends,
            });
    }

    public async Task<CapsuleSessionRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<CapsuleSessionRow>($"SELECT {Columns} FROM capsule_sessions WHERE id = @id", new { id });
    }

    /// <summary>Uses a session up, in one step: of any number of simultaneous takers, on any number of nodes, one wins.</summary>
    public async Task<bool> UseAsync(string id, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE capsule_sessions SET used = @now WHERE id = @id AND used IS NULL AND expires > @now AND secret IS NOT NULL", new { id, now }) == 1;
    }

    /// <summary>Erases the secret: what was sealed with it stays closed for ever. That it was used stays known.</summary>
    public async Task ForgetAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("UPDATE capsule_sessions SET secret = NULL WHERE id = @id", new { id });
    }

    /// <summary>Keeps a session, for its secret, as long as the folder that holds its capsule.</summary>
    public async Task KeepAsync(string id, long ends, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("UPDATE capsule_sessions SET ends = @ends WHERE id = @id", new { id, ends });
    }

    /// <returns>How many rows went.</returns>
    public async Task<int> EraseEndedAsync(long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync("DELETE FROM capsule_sessions WHERE ends <= @now", new { now });
    }
}
