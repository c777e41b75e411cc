using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Identities;

/// <summary>The rows of <c>identities</c>.</summary>
internal sealed class IdentityStore(IDatabase database)
{
    private const string Columns = "id, tenant, key_id, business_id, callback_url, created, evaluated, expires";

    /// <summary>Notes that something about an identity was decided.</summary>
    public static Task TouchAsync(DbConnection connection, DbTransaction transaction, string id, long now) =>
        connection.ExecuteAsync("UPDATE identities SET evaluated = @now WHERE id = @id", new { id, now }, transaction);

    public async Task AddAsync(Identity identity, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO identities ({Columns}) VALUES (@Id, @Tenant, @KeyId, @BusinessId, @CallbackUrl, @Created, @Evaluated, @Expires)", identity);
    }

    public async Task<Identity?> FindAsync(string id, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<Identity>($"SELECT {Columns} FROM identities WHERE id = @id AND expires > @now", new { id, now });
    }

    /// <returns>At most two identities that a key made and that are still there: more are not needed to see that there is not one.</returns>
    public async Task<IReadOnlyList<Identity>> FindByKeyAsync(string keyId, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<Identity>(
            $"SELECT {Columns} FROM identities WHERE key_id = @keyId AND expires > @now ORDER BY created DESC LIMIT 2", new { keyId, now })];
    }

    /// <returns>Identities whose time is over.</returns>
    public async Task<IReadOnlyList<string>> FindExpiredAsync(long now, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<string>("SELECT id FROM identities WHERE expires <= @now ORDER BY expires LIMIT @limit", new { now, limit })];
    }

    /// <summary>From now on it is gone for every reader; its rows go with <see cref="DeleteAsync"/>.</summary>
    public async Task ExpireAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("UPDATE identities SET expires = 0 WHERE id = @id", new { id });
    }

    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("DELETE FROM identities WHERE id = @id", new { id });
    }
}
