using System.Text.Json;
using Bonafide.Cli.Commands.Capsule;

namespace Bonafide.Cli.Tests.Capsule;

[Collection(nameof(Console))]
public sealed class CapsuleCommandTests : IDisposable
{
    private static readonly string Vectors = Path.Combine(AppContext.BaseDirectory, "vectors");

    private readonly string _folder = Directory.CreateTempSubdirectory("capsule-command").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Files_that_were_sealed_come_back_as_they_were()
    {
        await MakeKeyAsync();
        var inputs = new[] { Write("a.txt", "hello"), Write("empty.bin", "") };
        (await RunAsync("seal", "--key", PublicKey, "--session", Session, "--out", Capsule, inputs[0], inputs[1])).Code.ShouldBe(0);
        (await RunAsync("open", "--keys", Keys, "--session", Session, "--out", At("out"), Capsule)).Code.ShouldBe(0);
        foreach (var input in inputs)
            (await File.ReadAllBytesAsync(At("out", Path.GetFileName(input)))).ShouldBe(await File.ReadAllBytesAsync(input));
        Directory.GetFileSystemEntries(At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["a.txt", "empty.bin", "log.jsonl", "manifest.json"]);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_both_kept()
    {
        await MakeKeyAsync();
        Directory.CreateDirectory(At("other"));
        var (first, second) = (Write("a.txt", "one"), Write("other/a.txt", "two"));
        await RunAsync("seal", "--key", PublicKey, "--session", Session, "--out", Capsule, first, second);
        (await RunAsync("open", "--keys", Keys, "--session", Session, "--out", At("out"), Capsule)).Code.ShouldBe(0);
        Directory.GetFiles(At("out"), "*a.txt").Select(File.ReadAllText).Order(StringComparer.Ordinal).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Verify_prints_the_log_as_a_timeline()
    {
        var (code, output) = await RunAsync("verify", "--keys", VectorKeys(), "--session", Vector("session.json"), Vector("small.capsule"));
        code.ShouldBe(0);
        output.ShouldContain("camera.chosen  {\"label\":\"front\"}");
        output.ShouldContain("#7 frame frame-1.jpg 20 bytes sha256");
        output.ShouldContain("verified: 5 entries, 2 of them media with 20 bytes; 7 events, unbroken; log and media agree");
    }

    [Fact]
    public async Task Verify_answers_in_json_where_asked()
    {
        var (code, output) = await RunAsync("verify", "--json", "--keys", VectorKeys(), "--session", Vector("session.json"), Vector("small.capsule"));
        code.ShouldBe(0);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("verified").GetBoolean().ShouldBeTrue();
        answer.GetProperty("events").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task Inspect_needs_no_key_and_says_that_nothing_is_proven()
    {
        var (code, output) = await RunAsync("inspect", "--json", Vector("small.capsule"));
        code.ShouldBe(0);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("sessionId").GetString().ShouldBe("session-1");
        answer.GetProperty("proven").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("log-link-wrong", "logBroken", 23)]
    [InlineData("log-counts-wrong", "logContradictsMedia", 24)]
    [InlineData("digest-mismatch", "digestMismatch", 22)]
    [InlineData("head-climbs-out", "entryMalformed", 21)]
    public async Task Each_failure_has_its_name_and_its_exit_code(string vector, string failure, int expected)
    {
        foreach (var command in new[] { new[] { "verify" }, ["open", "--out", At("out")] })
        {
            var (code, output) = await RunAsync([.. command, "--json", "--keys", VectorKeys(), "--session", Vector("session.json"), Vector(vector + ".capsule")]);
            code.ShouldBe(expected);
            JsonDocument.Parse(output).RootElement.GetProperty("failure").GetString().ShouldBe(failure);
        }

        Directory.GetFileSystemEntries(At("out")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_appears_of_a_capsule_that_fails_at_its_end()
    {
        var damaged = await File.ReadAllBytesAsync(Vector("three-chunks.capsule"));
        damaged[^1] ^= 1;
        await File.WriteAllBytesAsync(Capsule, damaged);
        (await RunAsync("open", "--keys", VectorKeys(), "--session", Vector("session.json"), "--out", At("out"), Capsule)).Code.ShouldBe(15);
        Directory.GetFileSystemEntries(At("out")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opening_overwrites_nothing()
    {
        Directory.CreateDirectory(At("out"));
        await File.WriteAllTextAsync(At("out", "manifest.json"), "mine");
        (await RunAsync("open", "--keys", VectorKeys(), "--session", Vector("session.json"), "--out", At("out"), Vector("small.capsule"))).Code.ShouldBe(2);
        (await File.ReadAllTextAsync(At("out", "manifest.json"))).ShouldBe("mine");
        Directory.GetFileSystemEntries(At("out")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_capsule_appears_only_when_it_is_complete()
    {
        await MakeKeyAsync();
        (await RunAsync("seal", "--key", PublicKey, "--session", Session, "--out", Capsule, At("missing.txt"))).Code.ShouldBe(2);
        Directory.GetFiles(_folder, "*capsule*").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_used_ends_with_2()
    {
        (await RunAsync("verify", "--keys", At("none"), "--session", Vector("session.json"), Vector("small.capsule"))).Code.ShouldBe(2);
        (await RunAsync("verify", "--keys", VectorKeys(), "--session", Write("s.json", "{}"), Vector("small.capsule"))).Code.ShouldBe(2);
        (await RunAsync("inspect", At("none.capsule"))).Code.ShouldBe(2);
    }

    private string Keys => At("keys");

    private string PublicKey => Directory.GetFiles(Keys, "*.pub").Single();

    private static string Session => Vector("session.json");

    private string Capsule => At("a.capsule");

    private async Task MakeKeyAsync() => (await RunAsync("keygen", "--out", Keys)).Code.ShouldBe(0);

    private string VectorKeys()
    {
        Directory.CreateDirectory(At("vector-keys"));
        File.Copy(Vector("recipient.key"), At("vector-keys", "recipient.key"), overwrite: true);
        return At("vector-keys");
    }

    private string At(params string[] parts) => Path.Combine([_folder, .. parts]);

    private string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }

    private static string Vector(string name) => Path.Combine(Vectors, name);

    // The console belongs to the process; no other class of this project runs beside this one while it is redirected.
    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var (console, errors) = (Console.Out, Console.Error);
        var output = new StringWriter();
        Console.SetOut(output);
        Console.SetError(TextWriter.Null);
        try
        {
            return (await CapsuleCommand.Create().Parse(arguments).InvokeAsync(), output.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }
}
