using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Identities;

/// <summary>The rows of <c>consents</c>.</summary>
internal sealed class ConsentStore(IDatabase database)
{
    private const string Columns = "id, identity_id, number, type, approved, valid_from, valid_to, created";

    /// <summary>Adds a consent after all others of its identity.</summary>
    public static Task AddAsync(DbConnection connection, DbTransaction transaction, Consent consent) =>
        connection.ExecuteAsync(
            $"INSERT INTO consents ({Columns}) VALUES (@Id, @IdentityId, "
            + "(SELECT COALESCE(MAX(number), 0) + 1 FROM consents WHERE identity_id = @IdentityId), @Type, @approved, @ValidFrom, @ValidTo, @Created)",
            new { consent.Id, consent.IdentityId, consent.Type, approved = consent.Approved ? 1 : 0, consent.ValidFrom, consent.ValidTo, consent.Created },
            transaction);

    /// <returns>The latest word of each type, in the order they were given.</returns>
    public static async Task<IReadOnlyList<Consent>> CurrentAsync(DbConnection connection, DbTransaction? transaction, string identityId) =>
        [.. await connection.QueryAsync<Consent>(
            $"SELECT {Columns} FROM consents c WHERE identity_id = @identityId "
            + "AND number = (SELECT MAX(number) FROM consents WHERE identity_id = @identityId AND type = c.type) ORDER BY number",
            new { identityId },
            transaction)];

    public static Task<int> CountAsync(DbConnection connection, DbTransaction transaction, string identityId) =>
        connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM consents WHERE identity_id = @identityId", new { identityId }, transaction);

    public async Task<IReadOnlyList<Consent>> CurrentAsync(string identityId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await CurrentAsync(connection, null, identityId);
    }
}
