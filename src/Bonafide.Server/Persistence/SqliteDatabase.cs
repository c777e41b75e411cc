using System.Data.Common;
using Bonafide.Server.Hosting;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bonafide.Server.Persistence;

/// <summary>One SQLite file in the data folder, in write-ahead mode: readers never wait for the writer.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    // secure_delete overwrites erased rows: an erased session key must not linger in a free page.
    private const string PerConnection = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;";

    private readonly string _connectionString;

    public SqliteDatabase(DataFolder folder)
    {
        SystemSqlite.EnsureRegistered();
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // SQLite gives its side files the mode of the database.
        PrivateFiles.Touch(folder.Database);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 5,
        }.ToString();
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL;");
    }

    public bool IsShared => false;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync(PerConnection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The data folder belongs to one server, and a command line beside it meets SQLite's own lock.
    public Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable>(new NoTurn());

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private sealed class NoTurn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
