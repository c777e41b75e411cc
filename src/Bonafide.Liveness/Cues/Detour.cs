using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// How far a subject went out of its way to a dot or distance, from the moment it was told until it came near: length of the way less the distance gained,
/// in radii of the circle. Near by people correct themselves, which says nothing.
/// </summary>
internal static class Detour
{
    // In radii of the dot. Smaller movements are swaying, and the noise of the pose.
    private const double Step = 1;
    private const double Near = 1.5;

    /// <summary>Radii, 0 for a straight way; null for a target that was never come near to.</summary>
    public static double? ToTarget(IReadOnlyList<ChallengeMoment> moments, int target)
    {
        ChallengeSpot? first = null;
        var (anchor, way) = (default(ChallengeSpot), 0.0);
        foreach (var view in moments.Select(moment => moment.View).Where(view => view.Target == target))
        {
            if (first is null)
                (first, anchor) = (view.Point, view.Point);
            var (circle, step) = (view.Circles[target], anchor.DistanceTo(view.Point));
            var arrived = view.Point.DistanceTo(circle) <= Near * circle.Radius;
            if (arrived || step >= Step * circle.Radius)
                (anchor, way) = (view.Point, way + step);
            if (arrived)
                return (way - first.Value.DistanceTo(anchor)) / circle.Radius;
        }

        return null;
    }
}
