using System.Text.Json;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Hosting;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Webhooks.Support;

/// <summary>A server whose clock and rounds of delivery move when told to, and a receiver.</summary>
internal sealed class CallbackStage : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Action<ServerOptions>? _options;

    private CallbackStage(Receiver receiver, Action<ServerOptions>? options) => (Receiver, _options) = (receiver, options);

    public Receiver Receiver { get; }

    public TestServer Server { get; private set; } = null!;

    /// <summary>The key of the first start, which later starts do not tell.</summary>
    public string Key { get; private set; } = "";

    public ManualTime Time { get; } = new();

    public ScriptedNames Names { get; } = new();

    public string Data => _data.Path;

    public static async Task<CallbackStage> StartAsync(Action<ServerOptions>? options = null)
    {
        var stage = new CallbackStage(await Receiver.StartAsync(), options);
        await stage.StartServerAsync();
        stage.Key = stage.Server.Key;
        return stage;
    }

    public async Task RestartAsync()
    {
        await Server.DisposeAsync();
        await StartServerAsync();
    }

    /// <returns>A session whose result can be read.</returns>
    public async Task<string> FinishedAsync(string? url)
    {
        var json = JsonSerializer.Serialize(new { livenessMode = "LIVENESS_PASSIVE", callbackURL = url });
        var id = await Server.NewSessionAsync(json, Key);
        await Server.Service<ICaptureSessions>().OpenAsync(id, default);
        await Server.Service<ICaptureSessions>().CompleteAsync(id, Tests.Support.Outcomes.Of(LivenessStatus.Success), default);
        return id;
    }

    /// <summary>One attempt for everything that is due, seen to its end.</summary>
    public async Task DeliverAsync() => await await Server.Service<WebhookWorker>().StartDueAsync(default);

    public async Task<JsonElement> LogAsync(string session)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{session}/callbacks", Key);
        return await response.EnsureSuccessStatusCode().JsonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Receiver.DisposeAsync();
        _data.Dispose();
    }

    private async Task StartServerAsync() => Server = await TestServer.StartAsync(
        options =>
        {
            options.Webhooks.AllowedNetworks.Add("127.0.0.1/32");
            // Rounds are made by hand.
            options.Webhooks.PollInterval = TimeSpan.FromHours(1);
            options.Sessions.Retention = TimeSpan.FromDays(3);
            _options?.Invoke(options);
        },
        services => services.AddSingleton<TimeProvider>(Time).AddSingleton<INameResolver>(Names),
        Data);
}
