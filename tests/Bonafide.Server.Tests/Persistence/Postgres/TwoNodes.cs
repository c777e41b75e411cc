using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Persistence.Postgres;

/// <summary>Two servers as an operator sets them up: one PostgreSQL, one folder of media, the same keys, and a data folder each.</summary>
public class TwoNodes(PostgresCluster cluster) : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _second = new();

    public CapsuleStage One { get; private set; } = null!;

    public CapsuleStage Two { get; private set; } = null!;

    /// <summary>A key of the first start.</summary>
    public string Key => One.Server.Key;

    public async Task InitializeAsync()
    {
        var database = cluster.NewDatabase();
        One = await CapsuleStage.OpenAsync(options => Configure(options, database));
        Two = await JoinAsync(_second.Path);
    }

    public async Task DisposeAsync()
    {
        await Two.DisposeAsync();
        await One.DisposeAsync();
    }

    public void Dispose()
    {
        _second.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One more node.</summary>
    public Task<CapsuleStage> JoinAsync(string data)
    {
        NodeKeys.Copy(One.Server.Data, data);
        Directory.CreateSymbolicLink(Path.Combine(data, "media"), Path.Combine(One.Server.Data, "media"));
        var database = One.Server.Service<ServerOptions>().Database.ConnectionString;
        return CapsuleStage.OpenAsync(options => Configure(options, database), data: data, time: One.Time);
    }

    protected virtual void Configure(ServerOptions options, string database)
    {
        options.Database.ConnectionString = database;
        options.Capsule.Light = "required";
        options.Lockout.MaxPerDevice = 3;
        options.Identities.UpkeepInterval = TimeSpan.FromHours(1);
    }
}

/// <summary>The same where no picture is looked at.</summary>
public sealed class BlindNodes(PostgresCluster cluster) : TwoNodes(cluster)
{
    protected override void Configure(ServerOptions options, string database)
    {
        base.Configure(options, database);
        PostgresCluster.Configure(options, database);
    }
}
