using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Capsules;
using Bonafide.Server.Sessions;
using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Folders;

/// <summary>Erases what is past its time, now and then: folders, sessions of capsules, access tokens.</summary>
internal sealed class FolderUpkeep(
    FolderEraser eraser, CapsuleSessionStore sessions, AccessTokenStore tokens, SessionOptions options, TimeProvider time, CapsuleLog log) : BackgroundService
{
    private const int Batch = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.ExpiryInterval, time);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.UpkeepFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many folders were erased.</returns>
    internal async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await sessions.EraseEndedAsync(now, cancellation);
        await tokens.EraseEndedAsync(now, cancellation);
        var erased = 0;
        while (true)
        {
            var expired = await eraser.FindExpiredAsync(now, Batch, cancellation);
            foreach (var folderId in expired)
                await eraser.EraseAsync(folderId, "expired", cancellation);
            erased += expired.Count;
            if (expired.Count < Batch)
                return erased;
        }
    }
}
