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
    DataFolder folder, Migrator migrator, SessionHolds holds, ApiKeyStore keys, ApiKeyIssuer issuer, MasterKey master, SigningKey signing, CapsuleKeys capsules,
    IVisionProvider vision, HostLog log, SessionLog sessionLog) : IHostedService, IDisposable
{
    private DataFolderLock? _lock;

    /// <summary>The key made by this very start; null on every later one. To be shown once and never logged.</summary>
    public IssuedApiKey? Issued { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _lock = new DataFolderLock(folder);
        log.Migrated(await migrator.ApplyAsync(cancellationToken));
        // All are made, or read and checked, by being asked for: a damaged key must stop the start and not the first capture.
        _ = (master, signing.Id, capsules.Recipient);
        if (await holds.ReleaseAllAsync(cancellationToken) is > 0 and var freed)
            sessionLog.HoldsFreed(freed);
        if (!await keys.AnyAsync(cancellationToken))
        {
            Issued = await issuer.CreateAsync(new NewApiKey { Name = "first start", Roles = [Role.Capture, Role.Faces] }, cancellationToken);
            log.FirstKeyMade(Issued.Key.Id);
        }

        if (vision.Get() is VisionAvailability.Missing missing)
            log.VisionMissing(missing.Reason);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();
}
