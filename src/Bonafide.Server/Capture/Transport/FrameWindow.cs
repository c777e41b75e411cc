namespace Bonafide.Server.Capture.Transport;

/// <summary>Counts the live frames that no answer has released. Taken by the receiver, released by the answerer.</summary>
internal sealed class FrameWindow(int size)
{
    private int _unanswered;

    /// <summary>Takes a place.</summary>
    /// <returns>False when the client has sent beyond the window.</returns>
    public bool TryTake() => Interlocked.Increment(ref _unanswered) <= size;

    /// <summary>Gives a place back; to be called before the answer is sent, as the client may send the next frame at once.</summary>
    public void Release() => Interlocked.Decrement(ref _unanswered);
}
