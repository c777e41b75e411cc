using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Challenges;

/// <summary>Draws the distances that follow in a passive video: uniform in the logarithm, each well apart from the one before.</summary>
public static class DistancesGenerator
{
    /// <summary>Smallest face, as a share of the reach.</summary>
    public const double Smallest = 0.36;

    /// <summary>Largest face.</summary>
    public const double Largest = 0.80;

    /// <summary>Least quotient of two distances in a row: so much has to be moved that it can be told from swaying.</summary>
    public const double Apart = 1.3;

    /// <summary>How many distances follow the first two.</summary>
    public const int Count = 2;

    /// <summary>Draws a challenge.</summary>
    /// <param name="source">Where the numbers come from.</param>
    public static DistancesChallenge Draw(IChallengeSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DistancesChallenge(Row(source, Distance.FarSize), Row(source, Distance.NearSize));
    }

    private static double[] Row(IChallengeSource source, double from)
    {
        var sizes = new double[Count];
        for (var i = 0; i < Count; i++)
            sizes[i] = from = Next(source.Draw(), from);
        return sizes;
    }

    // What lies below and above the last size, laid end to end.
    private static double Next(double drawn, double from)
    {
        var below = Math.Max(0, Math.Log(from / Apart / Smallest));
        var above = Math.Max(0, Math.Log(Largest / (from * Apart)));
        var at = drawn * (below + above);
        return at < below ? Smallest * Math.Exp(at) : from * Apart * Math.Exp(at - below);
    }
}
