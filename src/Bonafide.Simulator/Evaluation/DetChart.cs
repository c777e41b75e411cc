using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>
/// The trade between the two errors while the decision threshold moves over <see cref="Trial.Margin"/>: worst species' APCER across, BPCER up. The
/// mark is the threshold of the policy.
/// </summary>
internal static class DetChart
{
    private const int Side = 260;
    private const int Edge = 34;

    public static string Draw(IReadOnlyList<Trial> trials)
    {
        var good = trials.Where(trial => trial.Species.IsBonaFide).ToArray();
        var bad = trials.Where(trial => !trial.Species.IsBonaFide).GroupBy(trial => trial.Species).Select(group => group.ToArray()).ToArray();
        if (good.Length == 0 || bad.Length == 0)
            return "<p>Needs bona fide presentations and attacks.</p>";

        var thresholds = trials.Select(trial => trial.Margin).Append(1).Append(double.MaxValue).Distinct().Order();
        var points = thresholds.Select(threshold => Point(good, bad, threshold)).ToArray();
        var line = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:F1},{point.Y:F1}")));
        var (markX, markY) = Point(good, bad, 1);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg width={Side + 2 * Edge} height={Side + 2 * Edge} role=img><title>Worst-species APCER across, BPCER up, 0 to 100 %</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=ground x={Edge} y=4 width={Side} height={Side} /><polyline class=line points=\"{line}\" />");
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=rate cx={markX:F1} cy={markY:F1} r=5 />");
        svg.Append(CultureInfo.InvariantCulture, $"<text x={Edge} y={Side + 22}>0</text><text x={Side - 60} y={Side + 22}>APCER, worst 100 %</text><text x=2 y=14>BPCER</text></svg>");
        return svg.ToString();
    }

    private static (double X, double Y) Point(Trial[] good, Trial[][] bad, double threshold)
    {
        var apcer = bad.Max(group => group.Count(trial => trial.Margin >= threshold) / (double)group.Length);
        var bpcer = good.Count(trial => trial.Margin < threshold) / (double)good.Length;
        return (Edge + apcer * Side, 4 + (1 - bpcer) * Side);
    }
}
