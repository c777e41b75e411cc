using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Tests.Persistence.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresMigrationTests : IDisposable
{
    private static readonly IReadOnlyList<Migration> Migrations = Migration.Embedded();
    private readonly DatabaseOptions _options;
    private readonly PostgresDatabase _database;

    public PostgresMigrationTests(PostgresCluster cluster)
    {
        _options = new DatabaseOptions { ConnectionString = cluster.NewDatabase() };
        _database = new PostgresDatabase(_options);
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Applying_the_migrations_again_changes_nothing()
    {
        (await MigratorOf(_database, Migrations).ApplyAsync(default)).ShouldBe(Migrations.Count);
        var before = await ColumnsAsync();
        before.ShouldContain("sessions.light integer");
        (await MigratorOf(_database, Migrations).ApplyAsync(default)).ShouldBe(0);
        (await ColumnsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_on_an_empty_database_apply_each_step_once()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => new PostgresDatabase(_options)).ToArray();
        var applied = await Task.WhenAll(nodes.Select(node => MigratorOf(node, Migrations).ApplyAsync(default)));
        applied.Order().ShouldBe([0, 0, 0, Migrations.Count]);
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_behind_and_lets_the_next_node_try()
    {
        var broken = new Migration(9000, "9000_broken", "CREATE TABLE half (id TEXT PRIMARY KEY); CREATE TABLE half (id TEXT PRIMARY KEY);");
        await Should.ThrowAsync<Exception>(() => MigratorOf(_database, [.. Migrations, broken]).ApplyAsync(default));
        (await ColumnsAsync()).ShouldNotContain("half.id text");
        await using var next = new PostgresDatabase(_options);
        (await MigratorOf(next, Migrations).ApplyAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await MigratorOf(_database, [.. Migrations, new Migration(9000, "9000_future", "CREATE TABLE future (id TEXT)")]).ApplyAsync(default);
        (await Should.ThrowAsync<SchemaMismatchException>(() => MigratorOf(_database, Migrations).ApplyAsync(default))).Message.ShouldContain("newer");
    }

    private static Migrator MigratorOf(IDatabase database, IReadOnlyList<Migration> migrations) => new(database, migrations, TimeProvider.System);

    private async Task<string[]> ColumnsAsync()
    {
        await using var connection = await _database.OpenAsync(default);
        return [.. await connection.QueryAsync<string>(
            "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1")];
    }
}
