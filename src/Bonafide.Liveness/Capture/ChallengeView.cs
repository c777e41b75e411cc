namespace Bonafide.Liveness.Capture;

/// <summary>What the page needs to draw a running challenge, in pixels of the live frame.</summary>
/// <param name="Point">The point that the head controls.</param>
/// <param name="Circles">The circles visited so far and the one to visit now, in order; what comes later is not told before its time.</param>
/// <param name="Target">Index of the circle to visit now.</param>
public sealed record ChallengeView(ChallengeSpot Point, IReadOnlyList<ChallengeSpot> Circles, int Target);

/// <summary>A place on the frame.</summary>
/// <param name="X">Pixels from the left.</param>
/// <param name="Y">Pixels from the top.</param>
/// <param name="Radius">Pixels.</param>
public readonly record struct ChallengeSpot(double X, double Y, double Radius)
{
    /// <summary>Pixels between the middles of two places.</summary>
    internal double DistanceTo(ChallengeSpot other) => Math.Sqrt((other.X - X) * (other.X - X) + (other.Y - Y) * (other.Y - Y));
}
