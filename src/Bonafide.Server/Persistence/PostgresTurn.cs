using Dapper;
using Npgsql;

namespace Bonafide.Server.Persistence;

/// <summary>A lock that PostgreSQL frees with the transaction, and so also when its node dies.</summary>
internal sealed class PostgresTurn : IAsyncDisposable
{
    // Any number will do; it must never change, since nodes of two versions may start side by side.
    private const long Lock = 0x626F6E6166696465;

    private readonly NpgsqlConnection _connection;

    private PostgresTurn(NpgsqlConnection connection) => _connection = connection;

    public static async Task<PostgresTurn> TakeAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await connection.BeginTransactionAsync(cancellation);
            // The node before may have much to migrate.
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_xact_lock(@Lock)", new { Lock }, commandTimeout: 0, cancellationToken: cancellation));
            return new PostgresTurn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
