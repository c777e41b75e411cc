namespace Bonafide.Liveness.Capture;

/// <summary>
/// Chooses, while frames come in, the few whose full-resolution pictures are worth keeping: the best by <see cref="ShotScore"/>, apart in time so
/// that one blink or one blur cannot spoil them all.
/// </summary>
internal sealed class ShotSelection(int capacity)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(200);
    private readonly List<Shot> _shots = [];

    /// <summary>The kept frames, best first.</summary>
    public IReadOnlyList<long> BestFirst => [.. _shots.OrderByDescending(shot => shot.Score).ThenBy(shot => shot.FrameId).Select(shot => shot.FrameId)];

    /// <summary>Offers a frame.</summary>
    /// <returns>Whether to keep it, and which frames it replaces.</returns>
    public (bool Keep, IReadOnlyList<long> Drop) Offer(long frameId, TimeSpan at, double score)
    {
        var near = _shots.FindIndex(shot => (at - shot.At).Duration() < Apart);
        if (near < 0 && _shots.Count < capacity)
        {
            _shots.Add(new Shot(frameId, at, score));
            return (true, []);
        }

        var rival = near >= 0 ? near : Worst();
        if (score <= _shots[rival].Score)
            return (false, []);
        var replaced = _shots[rival].FrameId;
        _shots[rival] = new Shot(frameId, at, score);
        return (true, [replaced]);
    }

    /// <summary>Lets all go.</summary>
    public IReadOnlyList<long> Clear()
    {
        long[] dropped = [.. _shots.Select(shot => shot.FrameId)];
        _shots.Clear();
        return dropped;
    }

    private int Worst()
    {
        var worst = 0;
        for (var i = 1; i < _shots.Count; i++)
        {
            if (_shots[i].Score < _shots[worst].Score)
                worst = i;
        }

        return worst;
    }

    private readonly record struct Shot(long FrameId, TimeSpan At, double Score);
}
