using System.Numerics;

namespace Bonafide.Vision.Templates;

/// <summary>Compares templates by their Euclidean distance. Stateless and safe for concurrent use.</summary>
public sealed class EuclideanMatcher : ITemplateMatcher
{
    /// <inheritdoc/>
    public FaceMatch Compare(FaceTemplate reference, FaceTemplate candidate)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(candidate);
        if (reference.Mode != candidate.Mode || reference.Values.Length != candidate.Values.Length)
            throw new ArgumentException($"Templates of modes {reference.Mode} and {candidate.Mode} cannot be compared; extract both with the same models.");

        var distance = Distance(reference.Values.Span, candidate.Values.Span);
        return new FaceMatch(distance, MatchScale.Score(distance), MatchScale.FalseAcceptanceRate(distance));
    }

    private static float Distance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= a.Length; i += Vector<float>.Count)
        {
            var difference = new Vector<float>(a[i..]) - new Vector<float>(b[i..]);
            sum += difference * difference;
        }

        var total = Vector.Sum(sum);
        for (; i < a.Length; i++)
            total += (a[i] - b[i]) * (a[i] - b[i]);
        return MathF.Sqrt(total);
    }
}
