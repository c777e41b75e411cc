using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Webhooks;

/// <summary>Delivers what is owed.</summary>
internal sealed class WebhookWorker(WebhookQueue queue, WebhookSender sender, WebhookOptions options, TimeProvider time, WebhookLog log) : BackgroundService
{
    // A node that dies in mid-attempt leaves the message to the others after this time on top of the attempt's own.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _places = new(options.MaxConcurrent);
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private long _swept = long.MinValue;

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollInterval, time);
        try
        {
            do
            {
                await RoundAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(_running.Keys);
        }
    }

    /// <summary>
    /// Starts an attempt for what is due, as far as places are free: a round does not wait for receivers, so that a slow one holds up its own
    /// place and nobody else.
    /// </summary>
    /// <returns>The attempts that were started.</returns>
    internal async Task<Task> StartDueAsync(CancellationToken cancellation)
    {
        var started = new List<Task>();
        foreach (var message in await queue.FindDueAsync(_places.CurrentCount, cancellation))
        {
            await _places.WaitAsync(cancellation);
            started.Add(Tracked(DeliverAsync(message, cancellation)));
        }

        return Task.WhenAll(started);
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await SweepAsync(cancellation);
            await StartDueAsync(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.RoundFailed(exception);
        }
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        if (Now() < _swept + Milliseconds(SweepInterval))
            return;
        await queue.EraseExpiredAsync(cancellation);
        _swept = Now();
    }

    private async Task DeliverAsync(WebhookRow message, CancellationToken cancellation)
    {
        try
        {
            await AttemptAsync(message, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server stops; the message is due again when its time of grace is over.
        }
        catch (Exception exception)
        {
            log.RoundFailed(exception);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task AttemptAsync(WebhookRow message, CancellationToken cancellation)
    {
        var started = Now();
        if (!await queue.TakeAsync(message, started + Milliseconds(options.AttemptTimeout + Grace), cancellation))
            return;
        var (status, failure) = await sender.SendAsync(message, cancellation);
        var number = message.Attempts + 1;
        var pause = RetrySchedule.PauseAfter(options, number);
        var state = status is >= 200 and < 300 ? WebhookState.Delivered : pause is null ? WebhookState.Failed : WebhookState.Pending;
        var attempt = new WebhookAttemptRow { WebhookId = message.Id, Number = number, Status = status, Failure = failure, Started = started };
        // What was sent is noted even while the server stops; otherwise the receiver would get it twice.
        await queue.RecordAsync(attempt, state, Now() + Milliseconds(pause ?? TimeSpan.Zero), CancellationToken.None);
        log.Attempted(message.Subject, number, state, status, failure);
    }

    private Task Tracked(Task attempt)
    {
        _running[attempt] = true;
        _ = attempt.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
        return attempt;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;
}
