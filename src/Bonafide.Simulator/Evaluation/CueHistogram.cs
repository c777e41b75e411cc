using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>How a cue's scores are spread: bona fide above the line, attacks below it.</summary>
internal static class CueHistogram
{
    private const int Bins = 20;
    private const int Width = 220;
    private const int Half = 50;

    public static string Draw(string cue, IReadOnlyList<Trial> trials)
    {
        var (good, bad) = (Count(cue, trials, bonaFide: true), Count(cue, trials, bonaFide: false));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg width={Width} height={2 * Half + 30} role=img><title>{cue}: bona fide above, attacks below, score 0 to 1</title>");
        Bars(svg, good, "good", up: true);
        Bars(svg, bad, "bad", up: false);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=axis x1=0 x2={Width} y1={Half} y2={Half} /><text x=0 y={2 * Half + 22}>{cue}: 0</text><text x={Width - 8} y={2 * Half + 22}>1</text></svg>");
        return svg.ToString();
    }

    private static double[] Count(string cue, IReadOnlyList<Trial> trials, bool bonaFide)
    {
        var shares = new double[Bins];
        var scores = trials.Where(trial => trial.Species.IsBonaFide == bonaFide).SelectMany(trial => trial.Cues)
            .Where(result => result.Cue == cue && result.Applicable).Select(result => result.Score).ToArray();
        foreach (var score in scores)
            shares[Math.Clamp((int)(score * Bins), 0, Bins - 1)] += 1.0 / scores.Length;
        return shares;
    }

    private static void Bars(StringBuilder svg, double[] shares, string style, bool up)
    {
        for (var i = 0; i < Bins; i++)
        {
            var height = shares[i] * Half;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class={style} x={i * Width / Bins} y={(up ? Half - height : Half):F1} width={Width / Bins - 1} height={height:F1} />");
        }
    }
}
