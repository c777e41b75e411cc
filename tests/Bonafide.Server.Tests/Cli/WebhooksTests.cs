using System.Text.Json;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Tests.Webhooks.Support;

namespace Bonafide.Server.Tests.Cli;

public sealed class WebhooksTests : IAsyncLifetime
{
    private CallbackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CallbackStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Callbacks_are_listed_with_their_attempts_while_the_server_runs()
    {
        var first = await _stage.FinishedAsync("http://10.0.0.1/");
        await _stage.DeliverAsync();
        _stage.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.DeliverAsync();

        var all = Parse(await RunAsync("list", "--json"));
        all.EnumerateArray().Select(entry => entry.GetProperty("subject").GetString()).ShouldBe([second, first]);
        all[0].GetProperty("state").GetString().ShouldBe("delivered");
        all[1].GetProperty("attempts")[0].GetProperty("failure").GetString().ShouldBe("addressRefused");
        Parse(await RunAsync("list", "--json", "--session", first)).GetArrayLength().ShouldBe(1);
        Parse(await RunAsync("list", "--json", "--limit", "1")).GetArrayLength().ShouldBe(1);

        var words = (await RunAsync("list")).Output;
        words.ShouldContain(second);
        words.ShouldContain("answered 204");
    }

    [Fact]
    public async Task The_secret_of_a_key_is_shown_and_an_unknown_key_refused()
    {
        using var keys = JsonDocument.Parse((await CommandLine.RunAsync("key", "list", "--data", _stage.Data, "--json")).Output);
        var id = keys.RootElement[0].GetProperty("id").GetString()!;
        (await RunAsync("secret", id)).Output.Trim().ShouldMatch("^whsec_[0-9A-Za-z+/]{43}=$");
        var (code, _, errors) = await RunAsync("secret", "nobody");
        code.ShouldBe(1);
        errors.ShouldContain("bonafide key list");
    }

    [Fact]
    public async Task A_limit_outside_its_bounds_is_refused() => (await RunAsync("list", "--limit", "0")).Code.ShouldNotBe(0);

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(["webhooks", .. arguments, "--data", _stage.Data]);

    private static JsonElement Parse((int Code, string Output, string Errors) run)
    {
        run.Code.ShouldBe(0, run.Errors);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
