using Bonafide.Server.Access;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capsules;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Signing;
using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Hosting;

/// <summary>Makes the data folder ready before the first request: schema, signing key, a first API key.</summary>
internal sealed class FirstStart(
    DataFolder folder, IDatabase database, Migrator migrator, SessionHolds holds, ApiKeyStore keys, ApiKeyIssuer issuer, KeyCheck check, SigningKey signing,
    CapsuleKeys capsules, IVisionProvider vision, HostLog log, SessionLog sessionLog) : IHostedService, IDisposable
{
    private DataFolderLock? _lock;

    /// <summary>The key made by this very start; null on every later one. To be shown once and never logged.</summary>
    public IssuedApiKey? Issued { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _lock = new DataFolderLock(folder);
        log.Migrated(await migrator.ApplyAsync(cancellationToken));
        // All are made, or read and checked, by being asked for: a damaged key must stop the start and not the first capture.
        _ = (signing.Id, capsules.Recipient);
        await check.EnsureSameAsync(cancellationToken);
        // Of a shared database the other nodes hold what they capture just now; what a crashed one held becomes free by itself.
        if (!database.IsShared && await holds.ReleaseAllAsync(cancellationToken) is > 0 and var freed)
            sessionLog.HoldsFreed(freed);
        await MakeFirstKeyAsync(cancellationToken);
        if (vision.Get() is VisionAvailability.Missing missing)
            log.VisionMissing(missing.Reason);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();

    private async Task MakeFirstKeyAsync(CancellationToken cancellation)
    {
        await using var turn = await database.TakeTurnAsync(cancellation);
        if (await keys.AnyAsync(cancellation))
            return;
        Issued = await issuer.CreateAsync(new NewApiKey { Name = "first start", Roles = [Role.Capture, Role.Faces] }, cancellation);
        log.FirstKeyMade(Issued.Key.Id);
    }
}
