using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Bonafide.Server.Tests.Support;
using Dapper;

namespace Bonafide.Server.Tests.Persistence;

public sealed class MigratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public MigratorTests() => _database = new SqliteDatabase(new DataFolder(_folder.Path));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Applying_the_migrations_again_changes_nothing()
    {
        var migrations = Migration.Embedded();
        (await MigratorOf(migrations).ApplyAsync(default)).ShouldBe(migrations.Count);
        var before = await SchemaAsync();
        (await MigratorOf(migrations).ApplyAsync(default)).ShouldBe(0);
        (await SchemaAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_later_migration_is_added_to_the_earlier_ones()
    {
        await MigratorOf(Migration.Embedded()).ApplyAsync(default);
        var more = Migration.Embedded().Append(new Migration(9000, "9000_more", "CREATE TABLE more (id TEXT PRIMARY KEY)")).ToArray();
        (await MigratorOf(more).ApplyAsync(default)).ShouldBe(1);
        (await SchemaAsync()).ShouldContain("CREATE TABLE more");
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_behind()
    {
        var broken = new Migration(9000, "9000_broken", "CREATE TABLE half (id TEXT PRIMARY KEY); CREATE TABLE half (id TEXT PRIMARY KEY);");
        await Should.ThrowAsync<Exception>(() => MigratorOf([.. Migration.Embedded(), broken]).ApplyAsync(default));
        (await SchemaAsync()).ShouldNotContain("half");
    }

    [Fact]
    public async Task An_altered_migration_is_noticed()
    {
        await MigratorOf(Migration.Embedded()).ApplyAsync(default);
        var altered = Migration.Embedded().Select(migration => migration with { Sql = migration.Sql + "\n-- altered", }).Select(Rehash).ToArray();
        (await Should.ThrowAsync<SchemaMismatchException>(() => MigratorOf(altered).ApplyAsync(default))).Message.ShouldContain("0001_initial");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await MigratorOf([.. Migration.Embedded(), new Migration(9000, "9000_future", "CREATE TABLE future (id TEXT)")]).ApplyAsync(default);
        (await Should.ThrowAsync<SchemaMismatchException>(() => MigratorOf(Migration.Embedded()).ApplyAsync(default))).Message.ShouldContain("newer");
    }

    [Fact]
    public async Task Every_lookup_by_the_server_uses_an_index()
    {
        await MigratorOf(Migration.Embedded()).ApplyAsync(default);
        await using var connection = await _database.OpenAsync(default);
        foreach (var query in new[]
        {
            "SELECT * FROM sessions WHERE id = 'x'", "SELECT id FROM sessions WHERE expires <= 1 ORDER BY expires LIMIT 100",
            "DELETE FROM sessions WHERE id = 'x'", "SELECT * FROM faces WHERE session_id = 'x' ORDER BY created, id",
            "DELETE FROM faces WHERE session_id = 'x'", "DELETE FROM media WHERE session_id = 'x'", "SELECT * FROM media WHERE id = 'x'",
            "SELECT * FROM results WHERE session_id = 'x'", "SELECT * FROM api_keys WHERE id = 'x'",
            "SELECT * FROM webhooks WHERE state = 'Pending' AND next_attempt <= 1 AND expires > 1 ORDER BY next_attempt LIMIT 16",
            "DELETE FROM webhooks WHERE subject = 'x'", "DELETE FROM webhooks WHERE expires <= 1", "SELECT * FROM webhook_attempts WHERE webhook_id = 'x'",
        })
        {
            var plan = string.Join(" | ", (await connection.QueryAsync("EXPLAIN QUERY PLAN " + query)).Select(row => (string)row.detail));
            plan.ShouldNotContain("SCAN", Case.Sensitive, query + ": " + plan);
        }
    }

    // "with" copies the checksum of the original; a migration read from an altered file would have its own.
    private static Migration Rehash(Migration migration) => new(migration.Number, migration.Name, migration.Sql);

    private Migrator MigratorOf(IReadOnlyList<Migration> migrations) => new(_database, migrations, TimeProvider.System);

    private async Task<string> SchemaAsync()
    {
        await using var connection = await _database.OpenAsync(default);
        return string.Join('\n', await connection.QueryAsync<string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
    }
}
