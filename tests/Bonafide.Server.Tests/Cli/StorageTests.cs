using System.Text.Json;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Storage.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Cli;

public sealed class StorageTests : IAsyncLifetime
{
    private StorageStage _stage = null!;

    public async Task InitializeAsync() => _stage = await StorageStage.StartAsync(_ => { });

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_is_owed_is_listed_tried_again_and_opened_while_the_server_runs()
    {
        var session = await _stage.FinishedAsync();
        var frames = _stage.Waiting().Single(path => path.EndsWith(".frames", StringComparison.Ordinal));
        var kept = await File.ReadAllBytesAsync(frames);
        await File.WriteAllBytesAsync(frames, kept[..^100]);
        await _stage.WorkAsync();

        var waiting = await RunAsync("list", "--json");
        using (var pending = JsonDocument.Parse(waiting.Output))
        {
            pending.RootElement.EnumerateArray().Select(item => item.GetProperty("failure").GetString()).ShouldBe(["altered"]);
            pending.RootElement[0].GetProperty("kind").GetString().ShouldBe("video");
        }

        (await RunAsync("list", "--all")).Output.Trim().Split('\n').Length.ShouldBe(2);
        await File.WriteAllBytesAsync(frames, kept);
        (await RunAsync("retry", "--session", session)).Output.ShouldContain("1 are tried again");
        (await RunAsync("list")).Output.ShouldContain("Encoding");

        var path = Path.Combine(_stage.Server.Data, "best.jpeg");
        (await RunAsync("open", session, "image", "--out", path)).Code.ShouldBe(0);
        (await File.ReadAllBytesAsync(path)).ShouldBe(Footage.Person.Stills[0]);
        var (code, _, errors) = await RunAsync("open", session, "video", "--out", path + "2");
        code.ShouldBe(1);
        errors.ShouldContain("bonafide storage list");
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(["storage", .. arguments, "--data", _stage.Server.Data]);
}
