using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Identities;

/// <summary>Decides what was captured, and erases what may no longer be kept, now and then. What it finds is in the database: nothing is lost by a stop.</summary>
internal sealed class IdentityUpkeep(
    IdentityStore identities, SubmissionStore submissions, PortraitEvaluator evaluator, BiometricEraser biometrics, IdentityEraser eraser, IdentityOptions options,
    TimeProvider time, IdentityLog log) : BackgroundService
{
    private const int Batch = 100;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.UpkeepInterval, time);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.UpkeepFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var id in await submissions.FindWithoutConsentAsync(Now, Batch, cancellation))
            await biometrics.EraseAsync(id, cancellation);
        foreach (var id in (await submissions.FindCapturedAsync(Batch, cancellation)).Select(portrait => portrait.IdentityId).Distinct())
        {
            if (await identities.FindAsync(id, Now, cancellation) is { } identity)
                await evaluator.EvaluateAllAsync(identity, cancellation);
        }

        foreach (var id in await identities.FindExpiredAsync(Now, Batch, cancellation))
            await eraser.EraseAsync(id, "expired", cancellation);
    }
}
