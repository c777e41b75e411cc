using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Relief;

/// <summary>
/// How much of the change that a head must show between far and near is there. Per pair
/// <c>gain = approach / ((sB − sA) / f)</c> with s in pixels per centimetre and f the focal length: 1 for a life-like head, 0 for a plane.
/// Score from the mean over the pairs. A score of 0 is kept for plain evidence of a sheet: no gain at all over twice the distance.
/// </summary>
/// <remarks>Needs at least five pairs with a scale ratio of 1.5 or more, turned against each other by at most 8 degrees. A tight cylinder shows half.</remarks>
internal sealed class PerspectiveCue : ICue
{
    private const int FewestPairs = 5;
    private const int FewestPoints = 40;
    private const double LeastRatio = 1.5;
    private const double MostTurn = 8;
    private const double SheetGain = 0.15;
    private const double ClearRatio = 1.8;
    private const int ClearSide = 640;

    // A bent sheet shows some gain, and so does a head in a poor picture: refused, not named.
    private const double Undecided = 0.1;

    public string Name => "perspective";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var fitted = evidence.Pairs.Where(IsUsable).Select(pair => (Pair: pair, Fit: ReliefFit.Of(pair)!))
            .Where(both => both.Fit is { Points: >= FewestPoints }).ToList();
        if (fitted.Count < FewestPairs)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["pairs"] = fitted.Count });

        var gain = fitted.Average(both => both.Fit.Approach / ((both.Pair.ScaleB - both.Pair.ScaleA) / both.Pair.FocalLength));
        var ratio = fitted.Average(both => RatioOf(both.Pair));
        var sheet = gain < SheetGain && ratio >= ClearRatio && evidence.Frames.Any(frame => Math.Max(frame.Width, frame.Height) >= ClearSide);
        return new CueResult(Name, true, sheet ? 0 : Math.Max(Undecided, Ramp.Score(gain, 0.1, 0.9)), 1, new Dictionary<string, double>
        {
            ["pairs"] = fitted.Count,
            ["gain"] = gain,
            ["ratio"] = ratio,
        });
    }

    private static bool IsUsable(TrackedPair pair) => RatioOf(pair) >= LeastRatio && pair.Rotation <= MostTurn;

    private static double RatioOf(TrackedPair pair) => Math.Max(pair.ScaleA, pair.ScaleB) / Math.Min(pair.ScaleA, pair.ScaleB);
}
