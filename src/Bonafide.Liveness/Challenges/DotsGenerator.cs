namespace Bonafide.Liveness.Challenges;

/// <summary>Draws the dots of an active challenge: comfortable angles, never twice the same side in a row.</summary>
public static class DotsGenerator
{
    /// <summary>Most dots in one challenge.</summary>
    public const int Most = 10;

    private const double LeastAngle = 11;
    private const double MostAngle = 21;
    private const double LeastTurn = Math.PI / 2;

    /// <summary>Draws a challenge.</summary>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="count">How many dots, 1 to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public static DotsChallenge Draw(IChallengeSource source, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        var directions = new DotDirection[count];
        var bearing = source.Draw() * 2 * Math.PI;
        for (var i = 0; i < count; i++)
        {
            var angle = LeastAngle + source.Draw() * (MostAngle - LeastAngle);
            // Nodding is harder than turning, so the circle of directions is flattened.
            directions[i] = new DotDirection(angle * Math.Cos(bearing), 0.75 * angle * Math.Sin(bearing));
            bearing += LeastTurn + source.Draw() * (2 * Math.PI - 2 * LeastTurn);
        }

        return new DotsChallenge(directions);
    }
}
