using System.Text.Json;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Cli;

public sealed class KeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_made_listed_and_revoked()
    {
        var created = Parse(await KeyAsync("create", "--name", "checkout", "--roles", "faces,capture"));
        created.EnumerateObject().Select(member => member.Name).ShouldBe(["key", "id", "name", "roles"], ignoreOrder: true);
        created.GetProperty("key").GetString()!.ShouldMatch("^bf_[0-9A-Za-z]{43}$");
        created.GetProperty("name").GetString().ShouldBe("checkout");
        created.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["capture", "faces"]);

        var id = created.GetProperty("id").GetString()!;
        var listed = Parse(await KeyAsync("list")).EnumerateArray().Single();
        listed.GetProperty("id").GetString().ShouldBe(id);
        listed.ToString().ShouldNotContain(created.GetProperty("key").GetString()![11..]);

        Parse(await KeyAsync("revoke", id)).GetProperty("revoked").GetBoolean().ShouldBeTrue();
        var again = await KeyAsync("revoke", id);
        again.Code.ShouldBe(1);
        Parse(await KeyAsync("list")).EnumerateArray().Single().TryGetProperty("revoked", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("captur", "captur")]
    [InlineData("", "at least one role")]
    public async Task A_role_that_is_not_there_is_refused_with_those_that_are(string roles, string words)
    {
        var (code, output, errors) = await KeyAsync("create", "--name", "x", "--roles", roles);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain(words);
        errors.ShouldContain("capture, faces, ");
    }

    private Task<(int Code, string Output, string Errors)> KeyAsync(params string[] arguments) =>
        CommandLine.RunAsync(["key", .. arguments, "--data", _folder.Path, "--json"]);

    private static JsonElement Parse((int Code, string Output, string Errors) run)
    {
        run.Code.ShouldBe(0, run.Errors);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
