using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Licences;

/// <summary>The rows of <c>licences</c>.</summary>
internal sealed class LicenceStore(IDatabase database)
{
    private const string Columns = "id, type, name, origins, issued, expires, revoked";

    public async Task AddAsync(LicenceRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO licences ({Columns}) VALUES (@Id, @Type, @Name, @Origins, @Issued, @Expires, @Revoked)", row);
    }

    public async Task<LicenceRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<LicenceRow>($"SELECT {Columns} FROM licences WHERE id = @id", new { id });
    }

    public async Task<IReadOnlyList<LicenceRow>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<LicenceRow>($"SELECT {Columns} FROM licences ORDER BY issued, id")];
    }

    /// <returns>False when there is no such licence or it was revoked before.</returns>
    public async Task<bool> RevokeAsync(string id, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync("UPDATE licences SET revoked = @now WHERE id = @id AND revoked IS NULL", new { id, now }) == 1;
    }
}
