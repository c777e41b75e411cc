using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>How long captures took: one line per species with its quarters, in simulated seconds.</summary>
internal static class TimeChart
{
    private const int Left = 130;
    private const int Width = 420;
    private const int Row = 22;

    public static string Draw(IReadOnlyList<Trial> trials)
    {
        var species = trials.GroupBy(trial => trial.Species).ToArray();
        var longest = Math.Max(1, Math.Ceiling(trials.Max(trial => trial.Elapsed.TotalSeconds) / 5) * 5);
        var svg = new StringBuilder();
        var height = Row * species.Length + 24;
        svg.Append(CultureInfo.InvariantCulture, $"<svg width={Left + Width + 20} height={height} role=img><title>Seconds to the last frame: range, middle half and median</title>");
        for (var second = 0.0; second <= longest; second += 5)
            svg.Append(CultureInfo.InvariantCulture, $"<line class=grid x1={At(second):F1} x2={At(second):F1} y1=0 y2={height - 18} /><text x={At(second):F1} y={height - 4} text-anchor=middle>{second:F0} s</text>");
        for (var i = 0; i < species.Length; i++)
        {
            var times = species[i].Select(trial => trial.Elapsed.TotalSeconds).Order().ToArray();
            var y = i * Row + Row / 2;
            svg.Append(CultureInfo.InvariantCulture, $"<text x={Left - 8} y={y + 4} text-anchor=end>{species[i].Key.Name}</text><line class=axis x1={At(times[0]):F1} x2={At(times[^1]):F1} y1={y} y2={y} />");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class={(species[i].Key.IsBonaFide ? "good" : "bad")} x={At(Of(times, 0.25)):F1} width={Math.Max(2, At(Of(times, 0.75)) - At(Of(times, 0.25))):F1} y={y - 5} height=10 />");
            svg.Append(CultureInfo.InvariantCulture, $"<line class=median x1={At(Of(times, 0.5)):F1} x2={At(Of(times, 0.5)):F1} y1={y - 7} y2={y + 7} />");
        }

        return svg.Append("</svg>").ToString();

        double At(double seconds) => Left + seconds / longest * Width;
    }

    private static double Of(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
