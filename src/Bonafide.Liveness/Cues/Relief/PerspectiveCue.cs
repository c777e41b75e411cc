using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Relief;

/// <summary>
/// How much of the change that a head must show between far and near is there. Per pair
/// <c>gain = approach / ((sB − sA) / f)</c> with s in pixels per centimetre and f the focal length: 1 for a life-like head, 0 for a plane.
/// Score from the mean over the pairs.
/// </summary>
/// <remarks>Needs at least five pairs with a scale ratio of 1.5 or more, turned against each other by at most 8 degrees. A tight cylinder shows half.</remarks>
internal sealed class PerspectiveCue : ICue
{
    private const int FewestPairs = 5;
    private const int FewestPoints = 40;
    private const double LeastRatio = 1.5;
    private const double MostTurn = 8;

    public string Name => "perspective";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var gains = evidence.Pairs.Where(IsUsable).Select(pair => (Pair: pair, Fit: ReliefFit.Of(pair)))
            .Where(both => both.Fit is { Points: >= FewestPoints })
            .Select(both => both.Fit!.Approach / ((both.Pair.ScaleB - both.Pair.ScaleA) / both.Pair.FocalLength))
            .ToList();
        if (gains.Count < FewestPairs)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["pairs"] = gains.Count });

        var gain = gains.Average();
        return new CueResult(Name, true, Ramp.Score(gain, 0.1, 0.9), 1, new Dictionary<string, double>
        {
            ["pairs"] = gains.Count, ["gain"] = gain,
        });
    }

    private static bool IsUsable(TrackedPair pair) =>
        Math.Max(pair.ScaleA, pair.ScaleB) >= LeastRatio * Math.Min(pair.ScaleA, pair.ScaleB) && pair.Rotation <= MostTurn;
}
