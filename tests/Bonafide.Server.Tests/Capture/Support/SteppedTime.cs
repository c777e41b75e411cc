namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>A clock with timers that moves only when told to, and that tells when somebody has begun to wait.</summary>
public sealed class SteppedTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private readonly List<SteppedTimer> _armed = [];
    private readonly List<(TimeSpan Within, TaskCompletionSource Seen)> _watchers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Now;

    public override long GetTimestamp() => Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Jumps ahead, then calls every timer that has fallen due, in order and once: as on a machine that slept, nobody sees a time in between.
    /// </summary>
    public void Advance(TimeSpan by)
    {
        lock (_lock)
            _now += by;
        while (NextDue() is { } timer)
            timer.Fire();
    }

    /// <summary>Completes when somebody waits for no longer than <paramref name="within"/> from now.</summary>
    public Task WaitedForAsync(TimeSpan within)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _watchers.Add((within, seen));
            Tell();
        }

        return seen.Task;
    }

    private TimeSpan Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    private SteppedTimer? NextDue()
    {
        lock (_lock)
        {
            var next = _armed.MinBy(timer => timer.Due);
            if (next is null || next.Due > _now)
                return null;
            next.Rearm(_now);
            if (next.Due is null)
                _armed.Remove(next);
            return next;
        }
    }

    private void Arm(SteppedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
            timer.Set(dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime, period);
            if (timer.Due is not null)
                _armed.Add(timer);
            Tell();
        }
    }

    private void Tell()
    {
        foreach (var (_, seen) in _watchers.Where(watcher => _armed.Exists(timer => timer.Due <= _now + watcher.Within)))
            seen.TrySetResult();
        _watchers.RemoveAll(watcher => watcher.Seen.Task.IsCompleted);
    }

    private sealed class SteppedTimer(SteppedTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Arm(this, dueTime, period);
            return true;
        }

        public void Set(TimeSpan? due, TimeSpan period) => (Due, _period) = (due, period);

        public void Rearm(TimeSpan now) => Due = _period > TimeSpan.Zero && Due is { } due ? due + _period * (1 + Math.Floor((now - due) / _period)) : null;

        public void Fire() => callback(state);

        public void Dispose() => time.Arm(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
