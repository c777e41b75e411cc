namespace Bonafide.Liveness.Capture;

/// <summary>
/// The way to a drawn distance as a challenge of one dimension, so that it can be judged as the way to a dot is: the place is the logarithm of the size, and a
/// circle's radius is what the size may be off. It is never drawn.
/// </summary>
internal static class DistanceWay
{
    private static readonly double Tolerance = Math.Log(1 + Distance.DrawnTolerance);

    /// <param name="size">Face height over reach.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="target">Which of the distances is the target.</param>
    public static ChallengeView View(double size, double wanted, int target) =>
        // Earlier distances are over; only the target's circle is ever looked at.
        new(Spot(size), [.. Enumerable.Repeat(Spot(wanted), target + 1)], target);

    private static ChallengeSpot Spot(double size) => new(Math.Log(size), 0, Tolerance);
}
