using System.Text.Json;
using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Support;
using Npgsql;

namespace Bonafide.Server.Tests.Persistence.Postgres;

/// <summary>A database that cannot be used is told in words, and its password never.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresStartTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_database_that_cannot_be_reached_stops_the_program_with_what_to_check()
    {
        var (code, output, errors) = await ServeAsync(With(address => address.Port = 1));
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("127.0.0.1, port 1,");
        errors.TrimEnd().Split('\n')[^1].ShouldContain("Check that it runs");
        errors.ShouldNotContain(PostgresCluster.Password);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_not_shown()
    {
        var message = await RefusalAsync(With(address => address.Password = "another secret"));
        message.ShouldContain("Check Username and Password");
        message.ShouldNotContain("another secret");
    }

    [Fact]
    public async Task A_database_that_was_not_made_is_named() =>
        (await RefusalAsync(cluster.ConnectionTo("nowhere"))).ShouldSatisfyAllConditions(
            message => message.ShouldContain("'nowhere'"), message => message.ShouldContain("no such database"));

    [Fact]
    public async Task A_node_that_came_without_the_keys_of_the_first_is_turned_away()
    {
        var database = cluster.NewDatabase();
        await using var first = await TestServer.StartAsync(options => PostgresCluster.Configure(options, database));
        (await Should.ThrowAsync<StartupException>(() => TestServer.StartAsync(options => PostgresCluster.Configure(options, database)))).Message
            .ShouldContain("keys/ folder of the node that began it");
    }

    [Theory]
    [InlineData("postgres://bonafide:secret@localhost/bonafide?sslmode=off")]
    [InlineData("Host=localhost;Pasword=secret")]
    [InlineData("Host=localhost;Port=secret")]
    [InlineData("Database=bonafide;Password=secret")]
    [InlineData("secret")]
    public void What_is_no_connection_string_is_refused_without_being_shown(string text)
    {
        var options = new ServerOptions();
        options.Database.ConnectionString = text;
        var fault = Should.Throw<StartupException>(() => BonafideServer.Build(options));
        fault.ToString().ShouldContain("Database:ConnectionString");
        fault.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_key_made_on_the_command_line_is_good_at_a_server_of_the_same_database()
    {
        using var folder = new TemporaryFolder();
        await using var server = await TestServer.StartAsync(cluster.Configure);
        var config = await ConfigAsync(folder, server.Service<ServerOptions>().Database.ConnectionString);
        var (code, output, errors) = await CommandLine.RunAsync(
            "key", "create", "--name", "x", "--roles", "capture,faces", "--data", folder.Path, "--config", config, "--json");
        code.ShouldBe(0, errors);
        using var made = JsonDocument.Parse(output);
        Guid.TryParse(await server.NewSessionAsync(key: made.RootElement.GetProperty("key").GetString()), out _).ShouldBeTrue();
        File.Exists(Path.Combine(folder.Path, "bonafide.db")).ShouldBeFalse();
        File.Exists(Path.Combine(server.Data, "bonafide.db")).ShouldBeFalse();
    }

    private static async Task<string> RefusalAsync(string connection) =>
        (await Should.ThrowAsync<StartupException>(() => TestServer.StartAsync(options => options.Database.ConnectionString = connection))).Message;

    private static async Task<(int Code, string Output, string Errors)> ServeAsync(string connection)
    {
        using var folder = new TemporaryFolder();
        return await CommandLine.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--data", folder.Path, "--config", await ConfigAsync(folder, connection));
    }

    private static async Task<string> ConfigAsync(TemporaryFolder folder, string connection)
    {
        var path = Path.Combine(folder.Path, "config.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(new { Database = new { ConnectionString = connection } }));
        return path;
    }

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionTo("postgres"));
        change(address);
        return address.ToString();
    }
}
