using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// How far the point went out of its way to a dot, from the moment the dot was told until it came near: length of the way less the distance gained,
/// in radii of the dot. Near by people correct themselves, which says nothing.
/// </summary>
internal static class Detour
{
    // In radii of the dot. Smaller movements are swaying, and the noise of the pose.
    private const double Step = 1;
    private const double Near = 1.5;

    /// <summary>Radii, 0 for a straight way; null for a dot that was never come near to.</summary>
    public static double? ToDot(IReadOnlyList<ChallengeMoment> moments, int dot)
    {
        ChallengeSpot? first = null;
        var (anchor, way) = (default(ChallengeSpot), 0.0);
        foreach (var view in moments.Select(moment => moment.View).Where(view => view.Target == dot))
        {
            if (first is null)
                (first, anchor) = (view.Point, view.Point);
            var (target, step) = (view.Circles[dot], anchor.DistanceTo(view.Point));
            var arrived = view.Point.DistanceTo(target) <= Near * target.Radius;
            if (arrived || step >= Step * target.Radius)
                (anchor, way) = (view.Point, way + step);
            if (arrived)
                return (way - first.Value.DistanceTo(anchor)) / target.Radius;
        }

        return null;
    }
}
