namespace Bonafide.Vision.Templates;

/// <summary>The outcome of one comparison.</summary>
/// <param name="Distance">Euclidean distance of the templates, 0 and up.</param>
/// <param name="Score">Match score; 3000 and above is a match at the default operating point.</param>
/// <param name="FalseAcceptanceRate">Per cent of comparisons of different people that reach this score, 0 to 100.</param>
public readonly record struct FaceMatch(float Distance, double Score, double FalseAcceptanceRate)
{
    /// <summary>The score from which two faces count as the same person.</summary>
    public const double Threshold = 3000;

    /// <summary>Whether the score reaches <see cref="Threshold"/>.</summary>
    public bool IsMatch => Score >= Threshold;
}
