using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Support;
using Dapper;
using Npgsql;

namespace Bonafide.Server.Tests.Persistence.Postgres;

/// <summary>A PostgreSQL of its own, made for the tests of one collection and removed with them.</summary>
public sealed class PostgresCluster : IAsyncLifetime, IDisposable
{
    public const string Password = "a word that nobody may read";
    private const string User = "bonafide";

    // Nothing here has to outlive a failure of power.
    private const string Settings =
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB";

    private readonly TemporaryFolder _folder = new();
    private int _databases;

    public int Port { get; private set; }

    private string Data => Path.Combine(_folder.Path, "data");

    public async Task InitializeAsync()
    {
        Port = FreePort();
        var password = Path.Combine(_folder.Path, "password");
        await File.WriteAllTextAsync(password, Password);
        await PostgresPrograms.GiveAsync(_folder.Path);
        await PostgresPrograms.RunAsync("initdb", "-D", Data, "-U", User, "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C", "--no-sync");
        await PostgresPrograms.RunAsync(
            "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.Path, "log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {Port} {Settings}"), "start");
    }

    public Task DisposeAsync() => PostgresPrograms.RunAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Dispose() => _folder.Dispose();

    /// <summary>An empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        connection.Execute($"CREATE DATABASE {name}");
        return ConnectionTo(name);
    }

    /// <summary>Has a server use an empty database, and go without models: to load them takes longer than all else.</summary>
    public void Configure(ServerOptions options) => Configure(options, NewDatabase());

    public static void Configure(ServerOptions options, string database)
    {
        options.Database.ConnectionString = database;
        options.Vision.RuntimePath = "/nowhere";
    }

    public string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = User,
        Password = Password,
        MaxPoolSize = 20,
    }.ToString();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresCluster>
{
    public const string Name = "postgres";
}
