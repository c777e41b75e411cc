using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Sessions;

/// <summary>Renews this node's holds, so that only those of a crashed node run out. What cannot be renewed was erased or taken, perhaps by another node.</summary>
internal sealed class HoldKeeper(SessionHolds holds, HeldSessions held, SessionOptions options, TimeProvider time, SessionLog log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Hold / 3, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RenewAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.UpkeepFailed(exception);
            }
        }
    }

    internal async Task RenewAsync(CancellationToken cancellation)
    {
        var until = (time.GetUtcNow() + options.Hold).ToUnixTimeMilliseconds();
        foreach (var (sessionId, holder) in held.All)
        {
            if (!await holds.RenewAsync(sessionId, holder, until, cancellation))
                await held.LoseAsync(sessionId);
        }
    }
}
