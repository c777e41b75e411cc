using System.Text.Json;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Cli;

/// <summary><c>bonafide replay</c> on what a simulated capture left on a real server.</summary>
public sealed class ReplayTests : IDisposable
{
    private const string Unknown = "3f2b7c1e-58a4-4d7e-9c55-0a6d1be0c9f4";
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_capture_is_judged_again_bit_for_bit_and_a_changed_threshold_shows()
    {
        var (server, announced) = await CommandLine.ServeAsync(Data);
        string session;
        await using (server)
        {
            session = await SucceedAsync(announced.GetProperty("urls")[0].GetString()!, announced.GetProperty("key").GetString()!);
            var running = Parse(await ReplayAsync(session), 0);
            running.GetProperty("equal").GetBoolean().ShouldBeTrue();
            running.GetProperty("stored").GetRawText().ShouldBe(running.GetProperty("replayed").GetRawText());
            running.GetProperty("stored").GetProperty("status").GetString().ShouldBe("success");
            running.GetProperty("stored").GetProperty("cues").GetArrayLength().ShouldBeGreaterThan(3);
            (await server.TerminateAsync()).ShouldBe(0);
        }

        Parse(await ReplayAsync(session), 0).GetProperty("equal").GetBoolean().ShouldBeTrue();

        var tampered = Parse(await ReplayAsync(session, "--policy", Policy("\"context\": { \"spoof\"", "\"context\": { \"pass\": 0.9, \"spoof\"")), 1);
        tampered.GetProperty("equal").GetBoolean().ShouldBeFalse();
        tampered.GetProperty("replayed").GetProperty("status").GetString().ShouldBe("failed");
        tampered.GetProperty("differences").EnumerateArray().Select(words => words.GetString()).ShouldContain(words => words!.StartsWith("status"));

        var other = await ReplayAsync(session, "--policy", Policy("\"version\": \"", "\"version\": \"other-"));
        Parse(other, 2).GetProperty("reason").GetString()!.ShouldContain("other-");
        Parse(await ReplayAsync(Unknown), 2).GetProperty("reason").GetString()!.ShouldContain("no session");
    }

    [Fact]
    public async Task Where_no_server_has_been_nothing_is_made_and_nothing_is_replayed()
    {
        Parse(await ReplayAsync(Unknown), 2).GetProperty("reason").GetString()!.ShouldContain("--data");
        Directory.Exists(Data).ShouldBeFalse();
    }

    // On a machine that is busy with other tests the pictures come unsteadily, and not every person gets through at once.
    private static async Task<string> SucceedAsync(string url, string key)
    {
        for (var seed = 4; ; seed++)
        {
            var run = await CommandLine.RunAsync("simulate", "--seed", $"{seed}", "--url", url, "--key", key, "--json");
            if (run.Code == 0 && Parse(run, 0) is var simulated && simulated.GetProperty("result").GetProperty("livenessStatus").GetString() == "SUCCESS")
                return simulated.GetProperty("sessionId").GetString()!;
            seed.ShouldBeLessThan(8, "No simulated person succeeded: " + run.Output + run.Errors);
        }
    }

    private Task<(int Code, string Output, string Errors)> ReplayAsync(string session, params string[] more) =>
        CommandLine.RunAsync(["replay", session, "--data", Data, "--json", .. more]);

    // The build's own policy with one thing changed.
    private string Policy(string what, string by)
    {
        var document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src/Bonafide.Liveness/Policy/policy.json"));
        document.ShouldContain(what);
        var path = Path.Combine(_folder.Path, "policy.json");
        File.WriteAllText(path, document.Replace(what, by, StringComparison.Ordinal));
        return path;
    }

    private static JsonElement Parse((int Code, string Output, string Errors) run, int code)
    {
        run.Code.ShouldBe(code, run.Output + run.Errors);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
