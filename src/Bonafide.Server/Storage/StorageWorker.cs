using Bonafide.Vision.Media;
using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Storage;

/// <summary>
/// Works off what is owed to the evidence store: one lane encodes, another stores and erases, so that a long video holds up no image. What is to be
/// erased is erased even where the store has been switched off since.
/// </summary>
internal sealed class StorageWorker(StorageRounds rounds, StorageOptions options, TimeProvider time, StorageLog log) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Mode == StorageMode.On && !VideoEncoder.CanRun(options.Video.Program))
            log.EncoderMissing(options.Video.Program);
        return Task.WhenAll(
            RepeatAsync(rounds.EncodeAsync, options.PollInterval, stoppingToken),
            RepeatAsync(rounds.TransferAsync, options.PollInterval, stoppingToken),
            RepeatAsync(rounds.SweepAsync, SweepInterval, stoppingToken));
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> round, TimeSpan interval, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            try
            {
                await round(cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.RoundFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }
}
