namespace Bonafide.Server.Capture.Load;

/// <summary>Counts what the node has taken on, so that it refuses clearly instead of serving everyone badly.</summary>
internal sealed class NodeCapacity(CaptureLimit limit, int sockets)
{
    private int _captures;
    private int _sockets;

    /// <summary>Captures whose video is being analysed.</summary>
    public int ActiveCaptures => Volatile.Read(ref _captures);

    /// <summary>Open sockets.</summary>
    public int OpenSockets => Volatile.Read(ref _sockets);

    /// <summary>Whether a capture that started now would be refused.</summary>
    /// <remarks>A node that has nothing to do is not measured to know that.</remarks>
    public bool IsFull => ActiveCaptures is > 0 and var active && active >= limit.Captures;

    /// <summary>Takes a place for one capture.</summary>
    public bool TryBeginCapture() => TryTake(ref _captures, limit.Captures);

    /// <summary>Gives the place of a capture back.</summary>
    public void EndCapture() => Interlocked.Decrement(ref _captures);

    /// <summary>Takes a place for one socket.</summary>
    public bool TryOpenSocket() => TryTake(ref _sockets, sockets);

    /// <summary>Gives the place of a socket back.</summary>
    public void CloseSocket() => Interlocked.Decrement(ref _sockets);

    private static bool TryTake(ref int count, int limit)
    {
        if (Interlocked.Increment(ref count) <= limit)
            return true;
        Interlocked.Decrement(ref count);
        return false;
    }
}
