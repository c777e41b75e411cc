using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Access.Accounts;

/// <summary>The rows of <c>accounts</c>.</summary>
internal sealed class AccountStore(IDatabase database)
{
    private const string Columns = "id, email, password, roles, tenant, failures, locked_until, created, revoked";

    /// <returns>False when the address is taken.</returns>
    public async Task<bool> AddAsync(AccountRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            $"INSERT INTO accounts ({Columns}) VALUES (@Id, @Email, @Password, @Roles, @Tenant, @Failures, @LockedUntil, @Created, @Revoked) ON CONFLICT (email) DO NOTHING",
            row) == 1;
    }

    public async Task<AccountRow?> FindAsync(string email, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>($"SELECT {Columns} FROM accounts WHERE email = @email", new { email });
    }

    public async Task<AccountRow?> GetAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>($"SELECT {Columns} FROM accounts WHERE id = @id", new { id });
    }

    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<AccountRow>($"SELECT {Columns} FROM accounts ORDER BY created, id")];
    }

    /// <returns>False when there is no such account or it was revoked before.</returns>
    public async Task<bool> RevokeAsync(string email, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync("UPDATE accounts SET revoked = @now WHERE email = @email AND revoked IS NULL", new { email, now }) == 1;
    }

    /// <summary>Counts a try before its password is looked at, so that many at once cannot pass uncounted. A right password clears the count.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="most">Tries until the account is locked.</param>
    /// <param name="until">Until when it is locked then.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>False when the account is locked.</returns>
    public async Task<bool> CountTryAsync(string id, int most, long until, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE accounts SET failures = CASE WHEN failures + 1 >= @most THEN 0 ELSE failures + 1 END, "
            + "locked_until = CASE WHEN failures + 1 >= @most THEN @until ELSE 0 END WHERE id = @id AND locked_until <= @now",
            new { id, most, until, now }) == 1;
    }

    public async Task ClearTriesAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("UPDATE accounts SET failures = 0, locked_until = 0 WHERE id = @id", new { id });
    }
}
