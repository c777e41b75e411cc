using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>How fast a head turned.</summary>
internal static class TurnSpeed
{
    // The time of a frame is known to some milliseconds only, and two frames may be delivered at once.
    private static readonly TimeSpan LeastStep = TimeSpan.FromMilliseconds(50);

    /// <summary>Degrees per second between the two neighbouring frames where it is largest; 0 when no two neighbours show a face.</summary>
    public static double Fastest(IReadOnlyList<FrameObservation> frames)
    {
        var fastest = 0.0;
        for (var i = 1; i < frames.Count; i++)
        {
            var (before, after) = (frames[i - 1], frames[i]);
            if (before.Faces.Count == 0 || after.Faces.Count == 0)
                continue;
            var (from, to) = (before.Faces[0].Pose, after.Faces[0].Pose);
            var seconds = Math.Max(LeastStep.TotalSeconds, (after.Stamp.CapturedAt - before.Stamp.CapturedAt).TotalSeconds);
            fastest = Math.Max(fastest, Math.Sqrt(Square(to.Yaw - from.Yaw) + Square(to.Pitch - from.Pitch)) / seconds);
        }

        return fastest;
    }

    private static double Square(double value) => value * value;
}
