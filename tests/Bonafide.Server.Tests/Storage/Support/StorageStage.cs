using System.Text.Json;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage;
using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Storage.Support;

/// <summary>A server with an evidence store, whose rounds and clock the test drives, and that can be started again on the same data.</summary>
internal sealed class StorageStage : IAsyncDisposable
{
    public const int Frames = 20;

    private readonly TemporaryFolder _folder = new();
    private readonly Action<StorageOptions> _options;
    private string _key = "";

    private StorageStage(Action<StorageOptions> options) => _options = options;

    public TestServer Server { get; private set; } = null!;

    public ManualTime Time { get; } = new();

    public string Evidence => Path.Combine(_folder.Path, "evidence");

    public string Spool => Path.Combine(_folder.Path, "spool");

    public static async Task<StorageStage> StartAsync(Action<StorageOptions> options)
    {
        var stage = new StorageStage(options);
        await stage.StartServerAsync();
        stage._key = stage.Server.Key;
        return stage;
    }

    public async Task RestartAsync()
    {
        await Server.DisposeAsync();
        await StartServerAsync();
    }

    /// <summary>A finished capture of frames from a real camera's like, without the socket.</summary>
    public async Task<string> FinishedAsync(int frames = Frames, byte[]? best = null, string? key = null)
    {
        var session = await Server.NewSessionAsync(key: key ?? _key);
        await using var spool = Server.Service<FrameSpools>().Open("test");
        for (var i = 0; spool is not null && i < frames; i++)
            await spool.AddAsync(TimeSpan.FromMilliseconds(100 * i), 640, 360, Footage.Person[i]);
        var outcome = Tests.Support.Outcomes.Of(LivenessStatus.Success, best ?? Footage.Person.Stills[0]) with
        {
            Footage = spool is null ? null : await spool.CompleteAsync(),
        };
        await Server.Service<ICaptureSessions>().OpenAsync(session, default);
        await Server.Service<ICaptureSessions>().CompleteAsync(session, outcome, default);
        return session;
    }

    /// <summary>Waits for a round that is under way: a server that has just begun makes one by itself, and may have taken the objects.</summary>
    public async Task UntilGoneAsync(string session)
    {
        for (var round = 0; (await RowsAsync(session)).Count > 0; round++)
        {
            round.ShouldBeLessThan(200, "objects of an erased session stay");
            await Task.Delay(50);
        }
    }

    public Task EncodeAsync() => Server.Service<StorageRounds>().EncodeAsync(default);

    public Task TransferAsync() => Server.Service<StorageRounds>().TransferAsync(default);

    /// <summary>Everything that is due now.</summary>
    public async Task WorkAsync()
    {
        await EncodeAsync();
        await TransferAsync();
    }

    public async Task<JsonElement> ResultAsync(string session)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{session}/liveness-challenge-result", _key);
        response.EnsureSuccessStatusCode();
        return await response.JsonAsync();
    }

    public async Task DeleteAsync(string session)
    {
        using var response = await Server.SendAsync(HttpMethod.Delete, $"/bioserver-app/v2/bio-sessions/{session}", _key);
        response.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<StoredObject>> RowsAsync(string session) => await Server.Service<StoredObjects>().OfSessionAsync(session, default);

    /// <returns>Names of what waits on the disk.</returns>
    public IReadOnlyList<string> Waiting() => [.. Directory.GetFiles(Spool).Where(path => Path.GetFileName(path) != "node")];

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartServerAsync() => Server = await TestServer.StartAsync(
        options =>
        {
            options.Storage.Mode = StorageMode.On;
            options.Storage.PollInterval = TimeSpan.FromHours(1);
            _options(options.Storage);
        },
        services => services.AddSingleton<TimeProvider>(Time),
        _folder.Path);
}
