using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Capture.Recording;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Media;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Sessions.Replay;

/// <summary>Judges stored captures again from outside the server, which may run meanwhile. Only reads: it makes no folder, key or table.</summary>
public sealed class SessionReplay : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SessionReplay(ServiceProvider services) => _services = services;

    /// <summary>Opens a data folder.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="database">Where the server keeps its rows.</param>
    /// <returns>Null when there is no server's data at this place.</returns>
    public static SessionReplay? Open(string dataPath, DatabaseOptions database)
    {
        var root = Path.GetFullPath(dataPath);
        ArgumentNullException.ThrowIfNull(database);
        if ((!database.IsPostgres && !File.Exists(Path.Combine(root, "bonafide.db"))) || !File.Exists(Path.Combine(root, "keys", "master.key")))
            return null;
        return new SessionReplay(new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(root)).AddEntropy().AddPersistence(database).AddProtection().AddMedia()
            .AddSingleton<SessionStore>().AddSingleton<ResultStore>().BuildServiceProvider());
    }

    /// <summary>Judges one session's capture again and compares.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="policy">The policy to judge by; must be of the version that judged.</param>
    /// <param name="cancellation">Stops early.</param>
    public async Task<ReplayAnswer> RunAsync(string sessionId, VerdictPolicy policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(policy);
        try
        {
            return await ReplayAsync(sessionId, policy, cancellation);
        }
        catch (DbException exception)
        {
            return new ReplayAnswer.Impossible($"The database cannot be read by this build: {exception.Message}");
        }
        catch (CryptographicException)
        {
            return new ReplayAnswer.Impossible("What is stored cannot be unsealed: it was altered, or keys/master.key is another.");
        }
        catch (InvalidDataException exception)
        {
            return new ReplayAnswer.Impossible(exception.Message);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<ReplayAnswer> ReplayAsync(string sessionId, VerdictPolicy policy, CancellationToken cancellation)
    {
        var now = Get<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds();
        if (await Get<SessionStore>().FindAsync(sessionId, now, cancellation) is not { } session)
            return new ReplayAnswer.Impossible($"There is no session {sessionId}: it was never made, has expired, or was erased.");
        if (await Get<ResultStore>().FindAsync(sessionId, cancellation) is not { } result)
            return new ReplayAnswer.Impossible($"Session {sessionId} has no verdict yet.");
        if (result.Status == LivenessStatus.Error)
            return new ReplayAnswer.Impossible("The verdict was ERROR, a fault of the service: nothing was judged that could be judged again.");
        if (result.Policy != policy.Version)
        {
            return new ReplayAnswer.Impossible(
                $"The session was judged by policy {result.Policy}, and this is policy {policy.Version}. Use the build that has policy {result.Policy}, or name its document by --policy.");
        }

        using var cipher = Get<SessionCiphers>().Open(session.Id, session.DataKey);
        if (await Get<MediaVault>().OpenAsync(result.Observations, cipher, cancellation) is not { } media)
            return new ReplayAnswer.Impossible("The observations of this session are gone from the media store.");
        var evidence = Evidence.FromBytes(cipher.Open(result.Evidence, Evidence.Context(session.Id)));
        return Compare(result, evidence, RecordingReader.Read(media.Content), policy);
    }

    private static ReplayAnswer.Judged Compare(ResultRow result, Evidence evidence, CaptureRecording recording, VerdictPolicy policy)
    {
        var verdict = recording.Replay(CaptureProcessFactory.Create(recording.Plan, policy));
        var stored = new Judgement(result.Status, result.Diagnostic, evidence.Cues);
        var replayed = new Judgement(verdict.Status, verdict.Diagnostic, verdict.Cues);
        using var client = JsonDocument.Parse(evidence.ClientFacts);
        return new ReplayAnswer.Judged(policy.Version, stored, replayed, client.RootElement.Clone(), ReplayComparison.Differences(stored, replayed));
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
