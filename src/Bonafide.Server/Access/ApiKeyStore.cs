using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Access;

/// <summary>The rows of <c>api_keys</c>.</summary>
internal sealed class ApiKeyStore(IDatabase database)
{
    private const string Columns = "id, name, hash, roles, tenant, retention_seconds, created, revoked";

    public async Task AddAsync(ApiKeyRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO api_keys ({Columns}) VALUES (@Id, @Name, @Hash, @Roles, @Tenant, @RetentionSeconds, @Created, @Revoked)", row);
    }

    public async Task<ApiKeyRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<ApiKeyRow>($"SELECT {Columns} FROM api_keys WHERE id = @id", new { id });
    }

    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<ApiKeyRow>($"SELECT {Columns} FROM api_keys ORDER BY created, id")];
    }

    public async Task<bool> AnyAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM api_keys") > 0;
    }

    /// <returns>False when there is no such key or it was revoked before.</returns>
    public async Task<bool> RevokeAsync(string id, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync("UPDATE api_keys SET revoked = @now WHERE id = @id AND revoked IS NULL", new { id, now }) == 1;
    }
}
