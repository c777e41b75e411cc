using Bonafide.Liveness.Capture;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>A running challenge, in pixels of the live frame.</summary>
internal sealed record TrackedChallenge(TrackedSpot Point, IReadOnlyList<TrackedSpot> Circles, int Target)
{
    public static TrackedChallenge? Of(ChallengeView? view) =>
        view is null ? null : new TrackedChallenge(TrackedSpot.Of(view.Point), [.. view.Circles.Select(TrackedSpot.Of)], view.Target);
}

/// <summary>A circle on the frame.</summary>
internal sealed record TrackedSpot(double X, double Y, double Radius)
{
    public static TrackedSpot Of(ChallengeSpot spot) => new(Finite(spot.X), Finite(spot.Y), Finite(spot.Radius));

    // JSON has no word for what is not a number.
    private static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
