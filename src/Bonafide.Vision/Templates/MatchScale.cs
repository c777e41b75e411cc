namespace Bonafide.Vision.Templates;

/// <summary>
/// Puts a template distance on the score scale and on the scale of false acceptances. How the constants were derived, and from how little, is
/// in <c>docs/matching.md</c>.
/// </summary>
public static class MatchScale
{
    /// <summary>Distance that scores exactly <see cref="FaceMatch.Threshold"/>.</summary>
    public const double DistanceAtThreshold = 0.62;

    /// <summary>Score of two identical templates.</summary>
    public const double HighestScore = 10_000;

    /// <summary>Mean of the distances between different people, as fitted.</summary>
    public const double ImpostorMean = 0.831;

    /// <summary>Standard deviation of the distances between different people, as fitted.</summary>
    public const double ImpostorDeviation = 0.082;

    // Makes the curve pass through the threshold: exp(-Steepness d²) = Threshold / HighestScore there.
    private static readonly double Steepness = Math.Log(HighestScore / FaceMatch.Threshold) / (DistanceAtThreshold * DistanceAtThreshold);

    /// <summary>10 000 at distance 0, 3000 at <see cref="DistanceAtThreshold"/>, falling smoothly towards 0: 10 000 · exp(-k d²).</summary>
    public static double Score(double distance) => HighestScore * Math.Exp(-Steepness * distance * distance);

    /// <summary>The distance that gives a score; the inverse of <see cref="Score"/>.</summary>
    public static double Distance(double score) =>
        Math.Sqrt(Math.Max(0, Math.Log(HighestScore / Math.Clamp(score, double.Epsilon, HighestScore)) / Steepness));

    /// <summary>Per cent of comparisons of different people expected at or below a distance: the lower tail of the fitted normal distribution.</summary>
    public static double FalseAcceptanceRate(double distance) => 100 * NormalTail.Below((distance - ImpostorMean) / ImpostorDeviation);
}
