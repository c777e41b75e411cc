using System.Collections.Concurrent;

namespace Bonafide.Vision;

/// <summary>Lends reusable workspaces; makes one more when all are out. Safe for concurrent use.</summary>
internal sealed class WorkspacePool<T>(Func<T> create) : IDisposable
    where T : class, IDisposable
{
    private readonly ConcurrentBag<T> _idle = [];
    private volatile bool _closed;

    public T Rent()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _idle.TryTake(out var workspace) ? workspace : create();
    }

    /// <summary>Takes a workspace back, whatever happened in it: every use starts by overwriting its content.</summary>
    public void Return(T workspace)
    {
        _idle.Add(workspace);
        if (_closed)
            Drain();
    }

    public void Dispose()
    {
        _closed = true;
        Drain();
    }

    private void Drain()
    {
        while (_idle.TryTake(out var workspace))
            workspace.Dispose();
    }
}
