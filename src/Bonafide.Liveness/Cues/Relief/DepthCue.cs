using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Relief;

/// <summary>
/// Relief between frames a small turn apart: a plane has none, a head has. Score: the least of three shares, from the median pair: relief, relief
/// over what the mesh's turn promises (gain), and the landmarks' own departure from a homography. A score of 0 is kept for plain evidence of a
/// sheet: two of three pairs are foreshortened as a tilted sheet is and have no relief.
/// </summary>
/// <remarks>
/// Needs at least three pairs turned by 8 to 25 degrees with 40 tracked points each. Blind to a replayed video of the real person, to 3D masks and to
/// injected re-renderings: they have relief.
/// </remarks>
internal sealed class DepthCue : ICue
{
    private const int FewestPairs = 3;
    private const int FewestPoints = 40;
    private const double LeastTurn = 8;
    private const double MostTurn = 25;
    private const double LeastAnisotropy = 0.75;

    // Little relief in a shaky picture is no proof of a sheet: refused, not named.
    private const double Undecided = 0.1;

    public string Name => "depth";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var fitted = evidence.Pairs.Where(IsUsable).Select(pair => (Pair: pair, Fit: ReliefFit.Of(pair)!))
            .Where(both => both.Fit is { Points: >= FewestPoints }).ToList();
        var sheets = fitted.Count(both => IsSheet(both.Pair, both.Fit));
        var measured = fitted.Where(both => both.Pair.Anisotropy >= LeastAnisotropy).ToList();
        if (fitted.Count >= FewestPairs && 3 * sheets >= 2 * fitted.Count)
            return new CueResult(Name, true, 0, 1, new Dictionary<string, double> { ["pairs"] = fitted.Count, ["sheets"] = sheets });
        if (measured.Count < FewestPairs)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["pairs"] = measured.Count });

        var relief = Median(measured.Select(both => both.Fit.Turn));
        var gain = Median(measured.Select(both => both.Fit.Turn / Math.Sin(both.Pair.Rotation * Math.PI / 180)));
        var residual = Median(measured.Select(both => both.Pair.LandmarkResidual));
        var score = Math.Min(Math.Min(Ramp.Score(relief, 0.02, 0.10), Ramp.Score(gain, 0.1, 0.5)), Ramp.Score(residual, 0.01, 0.06));
        return new CueResult(Name, true, Math.Max(Undecided, score), 1, new Dictionary<string, double>
        {
            ["pairs"] = measured.Count,
            ["relief"] = relief,
            ["gain"] = gain,
            ["landmarkResidual"] = residual,
            ["sheets"] = sheets,
        });
    }

    private static bool IsSheet(TrackedPair pair, ReliefFit fit) => pair.Anisotropy is >= 0.70 and <= 0.93 && fit.Turn < 0.06;

    private static bool IsUsable(TrackedPair pair) =>
        pair.Rotation is >= LeastTurn and <= MostTurn && pair.Points.Length >= FewestPoints * TrackedPair.Stride;

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
