using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>
/// The trade between the two errors while the decision threshold moves over <see cref="Trial.Margin"/>: APCER across, BPCER up, both on a logit
/// scale, which spreads small rates. Thin lines are species, the strong one is the worst of them at each threshold; the mark is the threshold of the policy.
/// </summary>
internal static class DetChart
{
    private const int Side = 320;
    private const int Edge = 48;

    // Rates of zero and one have no logit; they are drawn at the edges.
    private const double Least = 0.005;
    private static readonly double[] Ticks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99];

    public static string Draw(IReadOnlyList<Trial> trials)
    {
        var good = trials.Where(trial => trial.Species.IsBonaFide).ToArray();
        var bad = trials.Where(trial => !trial.Species.IsBonaFide).GroupBy(trial => trial.Species).Select(group => group.ToArray()).ToArray();
        if (good.Length == 0 || bad.Length == 0)
            return "<p class=note>Needs bona fide presentations and attacks.</p>";

        var thresholds = trials.Select(trial => trial.Margin).Append(1).Append(double.MaxValue).Distinct().Order().ToArray();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg width={Side + 2 * Edge} height={Side + Edge + 8} role=img><title>APCER across, BPCER up, on a logit scale</title><rect class=ground x={Edge} y=4 width={Side} height={Side} />");
        foreach (var tick in Ticks)
            AppendTick(svg, tick);
        foreach (var species in bad)
            AppendLine(svg, "thin", species[0].Species.Name, thresholds.Select(threshold => Point(good, [species], threshold)));
        AppendLine(svg, "line", "worst species", thresholds.Select(threshold => Point(good, bad, threshold)));
        var (markX, markY) = Point(good, bad, 1);
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=rate cx={markX:F1} cy={markY:F1} r=5><title>The policy's threshold</title></circle>");
        return svg.Append(CultureInfo.InvariantCulture, $"<text x={Edge + Side / 2} y={Side + 40} text-anchor=middle>APCER</text><text x=4 y=14>BPCER</text></svg>").ToString();
    }

    private static void AppendTick(StringBuilder svg, double rate)
    {
        var (x, y) = (Edge + Place(rate) * Side, 4 + (1 - Place(rate)) * Side);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=grid x1={x:F1} x2={x:F1} y1=4 y2={Side + 4} /><line class=grid x1={Edge} x2={Edge + Side} y1={y:F1} y2={y:F1} />");
        svg.Append(CultureInfo.InvariantCulture, $"<text x={x:F1} y={Side + 20} text-anchor=middle>{rate * 100:F0}</text><text x={Edge - 6} y={y + 4:F1} text-anchor=end>{rate * 100:F0} %</text>");
    }

    private static void AppendLine(StringBuilder svg, string style, string title, IEnumerable<(double X, double Y)> points)
    {
        var line = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:F1},{point.Y:F1}")));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline class={style} points=\"{line}\"><title>{title}</title></polyline>");
    }

    private static (double X, double Y) Point(Trial[] good, Trial[][] bad, double threshold)
    {
        var apcer = bad.Max(group => group.Count(trial => trial.Margin >= threshold) / (double)group.Length);
        var bpcer = good.Count(trial => trial.Margin < threshold) / (double)good.Length;
        return (Edge + Place(apcer) * Side, 4 + (1 - Place(bpcer)) * Side);
    }

    // 0 to 1 over the chart.
    private static double Place(double rate)
    {
        var span = 2 * Math.Log((1 - Least) / Least);
        var held = Math.Clamp(rate, Least, 1 - Least);
        return 0.5 + Math.Log(held / (1 - held)) / span;
    }
}
