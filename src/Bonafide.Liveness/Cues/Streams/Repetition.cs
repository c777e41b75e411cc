namespace Bonafide.Liveness.Cues.Streams;

/// <summary>
/// How plainly the motion of a face repeats itself, as that of a loop does. Nobody sways the same way twice. Measured is the depth of a dip: how far frames
/// are from those one lag later, over how far they are from those a little beside that lag. About 1 and above is no dip; a loop comes near 0.
/// </summary>
/// <remarks>A loop that is played to and fro repeats itself after twice its length. The shorter a capture, the shorter the loops that it can show.</remarks>
internal static class Repetition
{
    private const double ShortestLag = 0.7;
    private const double LongestLag = 6.1;
    private const double Step = 1 / 30.0;
    private const double Beside = 0.3;
    private const int FewestFrames = 9;

    // A long lag must be seen to repeat for long: a few frames alike prove nothing among so many lags.
    private const double ComparedPerLag = 0.8;
    private const double Percentile = 0.8;

    // In face heights. Farther is elsewhere: whoever comes nearer twice is not twice in the same place, and how far apart the two are says nothing.
    private const double Elsewhere = 0.06;

    /// <summary>The deepest dip of any lag; null when the capture is too short to hold a lag and some frames to compare.</summary>
    public static double? DeepestDip(FaceTrack track)
    {
        double? deepest = null;
        for (var lag = ShortestLag; lag <= LongestLag; lag += Step)
        {
            if (Dip(track, lag) is { } dip)
                deepest = Math.Min(deepest ?? dip, dip);
        }

        return deepest;
    }

    // The least of the neighbours stands for what is usual: a movement that only goes on makes one of them small, and is no repetition.
    private static double? Dip(FaceTrack track, double lag)
    {
        if (track.Count == 0 || track.End - track.Begin - lag < ComparedPerLag * lag)
            return null;
        if (Typical(track, lag) is not { } here || Typical(track, lag - Beside) is not { } before || Typical(track, lag + Beside) is not { } after)
            return null;
        return here / Math.Max(Math.Min(before, after), 1e-6);
    }

    private static double? Typical(FaceTrack track, double lag)
    {
        var distances = new List<double>(track.Count);
        for (var frame = 0; frame < track.Count; frame++)
        {
            if (track.Distance(frame, track.Seconds(frame) + lag) is { } distance)
                distances.Add(Math.Min(distance, Elsewhere));
        }

        if (distances.Count < FewestFrames)
            return null;
        distances.Sort();
        return distances[(int)(Percentile * (distances.Count - 1))];
    }
}
