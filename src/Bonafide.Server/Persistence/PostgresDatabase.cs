using System.Data.Common;
using Bonafide.Server.Hosting;
using Dapper;
using Npgsql;

namespace Bonafide.Server.Persistence;

/// <summary>PostgreSQL, which any number of nodes share. One pool of connections for the whole process.</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable, IDisposable
{
    private readonly string _connectionString;
    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(DatabaseOptions options)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        _connectionString = options.ConnectionString;
        _source = NpgsqlDataSource.Create(_connectionString);
    }

    public bool IsShared => true;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    /// <inheritdoc/>
    /// <exception cref="StartupException">PostgreSQL cannot be used; the message says why.</exception>
    public async Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        try
        {
            return await PostgresTurn.TakeAsync(_source, cancellation);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
        {
            throw new StartupException(PostgresAddress.Explain(_connectionString, exception), exception);
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose() => _source.Dispose();
}
