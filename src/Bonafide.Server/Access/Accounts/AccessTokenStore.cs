using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Access.Accounts;

/// <summary>The rows of <c>access_tokens</c>.</summary>
internal sealed class AccessTokenStore(IDatabase database)
{
    private const string Columns = "id, account_id, hash, renewal_hash, replaces, expires, renewable";

    public async Task AddAsync(AccessTokenRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO access_tokens ({Columns}) VALUES (@Id, @AccountId, @Hash, @RenewalHash, @Replaces, @Expires, @Renewable)", row);
    }

    public async Task<AccessTokenRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<AccessTokenRow>($"SELECT {Columns} FROM access_tokens WHERE id = @id", new { id });
    }

    /// <summary>Prolongs a token that is used, and ends the one that it replaces.</summary>
    public async Task UseAsync(AccessTokenRow row, long expires, long renewable, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        if (row.Replaces is not null)
            await connection.ExecuteAsync("DELETE FROM access_tokens WHERE id = @Replaces", row);
        await connection.ExecuteAsync(
            "UPDATE access_tokens SET replaces = NULL, expires = @expires, renewable = @renewable WHERE id = @Id", new { row.Id, expires, renewable });
    }

    /// <summary>Spends the right to renew, in one step: of any number of simultaneous takers one wins.</summary>
    public async Task<bool> SpendRenewalAsync(string id, byte[] hash, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE access_tokens SET renewable = 0 WHERE id = @id AND renewal_hash = @hash AND renewable > @now", new { id, hash, now }) == 1;
    }

    public async Task<int> EraseEndedAsync(long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync("DELETE FROM access_tokens WHERE expires <= @now AND renewable <= @now", new { now });
    }
}
