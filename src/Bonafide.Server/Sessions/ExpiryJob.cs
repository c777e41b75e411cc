using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Sessions;

/// <summary>Erases what is past its time, now and then.</summary>
internal sealed class ExpiryJob(SessionEraser eraser, SessionOptions options, TimeProvider time, SessionLog log) : BackgroundService
{
    private const int Batch = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.ExpiryInterval, time);
        do
        {
            try
            {
                await EraseExpiredAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.UpkeepFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many sessions were erased.</returns>
    internal async Task<int> EraseExpiredAsync(CancellationToken cancellation)
    {
        var erased = 0;
        while (true)
        {
            var expired = await eraser.FindExpiredAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), Batch, cancellation);
            foreach (var sessionId in expired)
                await eraser.EraseAsync(sessionId, "expired", cancellation);
            erased += expired.Count;
            if (expired.Count < Batch)
                return erased;
        }
    }
}
