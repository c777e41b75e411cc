using System.Threading.Channels;

namespace Bonafide.Server.Capture.Load;

/// <summary>
/// The threads that decode and observe, apart from those that serve sockets. Work is taken in the order it came; as a capture has one frame in work
/// at a time, captures take turns and none can crowd out another.
/// </summary>
internal sealed class AnalysisWorkers : IDisposable
{
    private readonly Channel<Action> _queue = Channel.CreateUnbounded<Action>();
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim _long;

    public AnalysisWorkers(int count)
    {
        _threads = new Thread[count];
        _long = new SemaphoreSlim(Math.Max(1, count / 2));
        for (var i = 0; i < count; i++)
        {
            _threads[i] = new Thread(Work) { Name = $"analysis-{i}", IsBackground = true };
            _threads[i].Start();
        }
    }

    /// <summary>Runs work on one of the threads.</summary>
    /// <exception cref="ObjectDisposedException">The workers have stopped.</exception>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Job()
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // The one who awaits decides what a failure means.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                done.SetException(failure);
            }
        }

        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(Job), this);
        return done.Task;
    }

    /// <summary>Runs work that takes many times as long as a frame. It gets half of the threads at most, so that guidance stays prompt.</summary>
    public async Task<T> RunLongAsync<T>(Func<T> work)
    {
        await _long.WaitAsync();
        try
        {
            return await RunAsync(work);
        }
        finally
        {
            _long.Release();
        }
    }

    /// <summary>Finishes what is queued, then stops.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        foreach (var thread in _threads)
            thread.Join();
        _long.Dispose();
    }

    private void Work()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var job))
                job();
        }
    }
}
