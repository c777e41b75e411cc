using Bonafide.Vision.Templates;

namespace Bonafide.Server.Analyses;

/// <summary>
/// A match score on the scale of this family of interfaces, 0 to 1 with the border at 0.85. The border lies at the matcher's own operating point (docs/matching.md);
/// below and above it the scale is straight.
/// </summary>
internal static class MatchConfidence
{
    public static double Of(FaceMatch match)
    {
        const double border = AnalysisRequest.MatchThreshold;
        var confidence = match.Score < FaceMatch.Threshold
            ? border * match.Score / FaceMatch.Threshold
            : border + (1 - border) * (match.Score - FaceMatch.Threshold) / (MatchScale.HighestScore - FaceMatch.Threshold);
        return Math.Clamp(confidence, 0, 1);
    }
}
