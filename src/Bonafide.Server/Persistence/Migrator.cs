using System.Data.Common;
using Dapper;

namespace Bonafide.Server.Persistence;

/// <summary>Brings the schema up to what this program expects. Running it again changes nothing.</summary>
internal sealed class Migrator(IDatabase database, IReadOnlyList<Migration> migrations, TimeProvider time)
{
    private const string CreateJournal =
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied BIGINT NOT NULL)";

    /// <returns>How many steps were applied.</returns>
    /// <exception cref="SchemaMismatchException">The database was made by a newer or an altered program.</exception>
    public async Task<int> ApplyAsync(CancellationToken cancellation)
    {
        await using var turn = await database.TakeTurnAsync(cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(CreateJournal);
        var applied = 0;
        foreach (var migration in migrations)
            applied += await ApplyAsync(connection, migration, cancellation) ? 1 : 0;
        await RefuseNewerAsync(connection);
        return applied;
    }

    private async Task<bool> ApplyAsync(DbConnection connection, Migration migration, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var known = await connection.QuerySingleOrDefaultAsync<string>(
            "SELECT checksum FROM migrations WHERE number = @Number", migration, transaction);
        if (known is not null)
        {
            return known == migration.Checksum ? false : throw new SchemaMismatchException(
                $"Migration {migration.Name} was applied to this database with other contents. Use the program version that made it, or restore a backup.");
        }

        await connection.ExecuteAsync(migration.Sql, transaction: transaction);
        await connection.ExecuteAsync(
            "INSERT INTO migrations (number, name, checksum, applied) VALUES (@Number, @Name, @Checksum, @Applied)",
            new { migration.Number, migration.Name, migration.Checksum, Applied = time.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task RefuseNewerAsync(DbConnection connection)
    {
        var highest = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) FROM migrations");
        if (highest > migrations.Max(migration => migration.Number))
            throw new SchemaMismatchException("This database was made by a newer version of Bonafide. Start that version, or restore a backup.");
    }
}
