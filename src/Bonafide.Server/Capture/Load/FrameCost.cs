namespace Bonafide.Server.Capture.Load;

/// <summary>
/// What one live frame costs one thread, learnt from the frames themselves. Frames are taken in batches, since the detector looks at some of them
/// only; the cheapest of the last batches counts, so that a moment in which something else was busy does not make the node turn people away.
/// </summary>
internal sealed class FrameCost
{
    /// <summary>Frames of one batch: some twenty looks of the detector.</summary>
    public const int Batch = 100;

    /// <summary>Batches that count: a node that became slower for good is known after so many.</summary>
    public const int Remembered = 8;

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _batches = new(Remembered);
    private TimeSpan _sum;
    private int _frames;

    /// <summary>Time that one frame takes; null before the first batch is whole.</summary>
    public TimeSpan? PerFrame { get; private set; }

    /// <summary>Takes note of one frame.</summary>
    public void Add(TimeSpan analysis)
    {
        lock (_lock)
        {
            _sum += analysis;
            if (++_frames < Batch)
                return;
            if (_batches.Count == Remembered)
                _batches.Dequeue();
            _batches.Enqueue(_sum / _frames);
            PerFrame = _batches.Min();
            (_sum, _frames) = (TimeSpan.Zero, 0);
        }
    }
}
