using System.Text.Json;
using Bonafide.Server.Capture.Recording;
using Bonafide.Server.Hosting;
using Bonafide.Server.Media;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>The whole server with real models, real storage and a clock that the test moves.</summary>
internal sealed class CaptureStage : IAsyncDisposable
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(100);
    private const int MostFrames = 100;

    private CaptureStage(TestServer server, SteppedTime time) => (Server, Time) = (server, time);

    public TestServer Server { get; }

    public SteppedTime Time { get; }

    public static async Task<CaptureStage> OpenAsync(Action<ServerOptions>? options = null, Action<IServiceCollection>? services = null)
    {
        var time = new SteppedTime();
        return new CaptureStage(
            await TestServer.StartAsync(options, all =>
            {
                all.AddSingleton<TimeProvider>(time);
                services?.Invoke(all);
            }),
            time);
    }

    public Task<CaptureCaller> CallAsync() => CaptureCaller.ConnectAsync(Server.Client.BaseAddress!);

    public Task<string> NewSessionAsync() => Server.NewSessionAsync();

    /// <summary>A call that has come to <c>begin</c>.</summary>
    public async Task<CaptureCaller> BeginAsync(string session)
    {
        var caller = await CallAsync();
        await caller.BeginAsync(session);
        return caller;
    }

    /// <summary>Sends one frame, waits for its answer, and lets a tenth of a second pass.</summary>
    public async Task<JsonElement> FrameAsync(CaptureCaller caller, byte[] jpeg)
    {
        var tracking = await caller.FrameAsync(jpeg);
        Time.Advance(FrameTime);
        return tracking;
    }

    /// <summary>Shows footage until the server has seen enough.</summary>
    /// <returns>The frames whose stills are wanted.</returns>
    public async Task<uint[]> HoldStillAsync(CaptureCaller caller, Footage footage)
    {
        for (var i = 0; i < MostFrames; i++)
        {
            var tracking = await FrameAsync(caller, footage[(int)caller.LastFrame]);
            if (tracking.GetProperty("phase").GetString() == "collecting")
                return [.. (await caller.NextAsync("stills")).GetProperty("frames").EnumerateArray().Select(frame => frame.GetUInt32())];
        }

        throw new InvalidOperationException("The server never saw enough.");
    }

    /// <summary>A capture from its first message to its last.</summary>
    public async Task<JsonElement> CaptureAsync(CaptureCaller caller, string session, Footage footage)
    {
        await caller.BeginAsync(session);
        foreach (var frame in await HoldStillAsync(caller, footage))
            await caller.StillAsync(frame, footage.Stills[(int)(frame - 1) % footage.Stills.Count]);
        return await caller.NextAsync("result");
    }

    /// <summary>What the service provider reads.</summary>
    public async Task<JsonElement> ResultAsync(string session)
    {
        using var response = await Server.GetAsync($"/bioserver-app/v2/bio-sessions/{session}/liveness-challenge-result");
        ((int)response.StatusCode).ShouldBe(200);
        return await response.JsonAsync();
    }

    public async Task<string?> StatusAsync(string session) => (await ResultAsync(session)).GetProperty("livenessStatus").GetString();

    /// <summary>Whether a new socket may capture the session; the hold is given back again.</summary>
    public async Task<CaptureAdmission> TryOpenAsync(string session)
    {
        var sessions = Server.Service<ICaptureSessions>();
        var admission = await sessions.OpenAsync(session, CancellationToken.None);
        if (admission is CaptureAdmission.Granted)
            await sessions.ReleaseAsync(session, CancellationToken.None);
        return admission;
    }

    /// <summary>The stored observations, unsealed and read.</summary>
    public async Task<CaptureRecording> RecordingAsync(string sessionId) => (await StoredAsync(sessionId)).Recording;

    /// <summary>The stored observations and evidence, unsealed and read.</summary>
    public async Task<(CaptureRecording Recording, Evidence Evidence)> StoredAsync(string sessionId)
    {
        var session = (await Server.Service<SessionStore>().FindAsync(sessionId, Time.GetUtcNow().ToUnixTimeMilliseconds(), default))!;
        var result = (await Server.Service<ResultStore>().FindAsync(sessionId, default))!;
        using var cipher = Server.Service<SessionCiphers>().Open(session.Id, session.DataKey);
        var media = (await Server.Service<MediaVault>().OpenAsync(result.Observations, cipher, default))!;
        return (
            RecordingReader.Read(media.Content),
            Evidence.FromBytes(cipher.Open(result.Evidence, Evidence.Context(sessionId))));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
