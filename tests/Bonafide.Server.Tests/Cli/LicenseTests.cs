using System.Text.Json;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Cli;

public sealed class LicenseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_licence_is_issued_listed_and_revoked()
    {
        var issued = Parse(await LicenseAsync("issue", "--origins", "https://shop.example,https://www.shop.example", "--expires", "2090-01-01"));
        issued.GetProperty("origins").GetArrayLength().ShouldBe(2);
        issued.GetProperty("expires").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Parse(await LicenseAsync("key")).GetProperty("publicKey").GetString().ShouldBe(issued.GetProperty("publicKey").GetString());

        var id = issued.GetProperty("id").GetString()!;
        Parse(await LicenseAsync("list")).EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(id);
        Parse(await LicenseAsync("revoke", id)).GetProperty("revoked").GetBoolean().ShouldBeTrue();
        (await LicenseAsync("revoke", id)).Code.ShouldBe(1);
        Parse(await LicenseAsync("list")).EnumerateArray().Single().TryGetProperty("revoked", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("unknown", "2090-01-01", "embed, plugin")]
    [InlineData("embed", "2001-01-01", "future")]
    public async Task What_cannot_be_licensed_is_refused_with_the_reason(string type, string expires, string words)
    {
        var (code, output, errors) = await LicenseAsync("issue", "--type", type, "--expires", expires);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain(words);
    }

    private Task<(int Code, string Output, string Errors)> LicenseAsync(params string[] arguments) =>
        CommandLine.RunAsync(["license", .. arguments, "--data", _folder.Path, "--json"]);

    private static JsonElement Parse((int Code, string Output, string Errors) run)
    {
        run.Code.ShouldBe(0, run.Errors);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
