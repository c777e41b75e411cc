using System.Globalization;
using System.Net;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>Writes an evaluation as one page of HTML with its charts inside.</summary>
public static class ReportPage
{
    private const int MostFailures = 12;

    /// <summary>The page.</summary>
    public static string Write(EvaluationReport report, IReadOnlyList<Trial> trials)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.Append(Head);
        page.Append("<h1>Presentation attack detection on simulated presentations</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>Every presentation here, bona fide and attack, is simulated: rendered, not filmed. Policy {Text(report.Policy)}");
        if (report.WithoutCue is { } cue)
            page.Append(CultureInfo.InvariantCulture, $" without the cue <b>{Text(cue)}</b>");
        page.Append(CultureInfo.InvariantCulture, $"; seeds from {report.SeedBase}; {report.People.Count} people. Bounds are exact, one-sided, 95 % (Clopper and Pearson).</p>");

        foreach (var group in report.Species.GroupBy(row => (row.Mode, row.SecurityLevel)))
        {
            var (mode, level) = group.Key;
            page.Append(CultureInfo.InvariantCulture, $"<h2>{mode}, {level}</h2>");
            AppendBonaFide(page, report.BonaFide.Where(row => row.Mode == mode && row.SecurityLevel == level));
            AppendSpecies(page, [.. group], report.Worst.First(row => row.Mode == mode && row.SecurityLevel == level));
            var own = trials.Where(trial => EvaluationReport.NameOf(trial.Mode) == mode && EvaluationReport.NameOf(trial.Level) == level).ToArray();
            page.Append("<h3>Errors over the decision threshold</h3>").Append(DetChart.Draw(own));
            page.Append("<h3>Scores per cue</h3><div class=row>");
            foreach (var name in own.SelectMany(trial => trial.Cues).Select(result => result.Cue).Distinct().Order(StringComparer.Ordinal))
                page.Append(CueHistogram.Draw(name, own));
            page.Append("</div>");
            AppendFailures(page, own);
        }

        if (report.Species.Count == 0)
            AppendBonaFide(page, report.BonaFide);
        return page.Append("</body></html>").ToString();
    }

    private static void AppendBonaFide(StringBuilder page, IEnumerable<BonaFideRow> rows)
    {
        page.Append("<table><tr><th>bona fide</th><th>tries</th><th>rejected</th><th>BPCER</th><th>95 % bound</th><th>no response</th><th>median time</th></tr>");
        foreach (var row in rows)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{row.Mode}, {row.SecurityLevel}</td><td>{row.Tries}</td><td>{row.Rejected}</td><td>{row.Bpcer:P1}</td><td>{row.Upper95:P1}</td><td>{row.NoResponseRate:P1}</td><td>{row.MedianSeconds:F1} s</td></tr>");
        }

        page.Append("</table>");
    }

    private static void AppendSpecies(StringBuilder page, SpeciesRow[] rows, SpeciesRow worst)
    {
        page.Append(CultureInfo.InvariantCulture, $"<p>Worst species: <b>{worst.Name}</b>, APCER {worst.Apcer:P1} (at most {worst.Upper95:P1}).</p>");
        page.Append("<table><tr><th>species</th><th>tries</th><th>accepted</th><th>APCER</th><th>95 % bound</th><th>no response</th><th></th></tr>");
        foreach (var row in rows)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{row.Name}</td><td>{row.Tries}</td><td>{row.Accepted}</td><td>{row.Apcer:P1}</td><td>{row.Upper95:P1}</td><td>{row.NoResponseRate:P1}</td><td>{Bar(row)}</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Bar(SpeciesRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg width=204 height=12><rect width=200 height=12 class=ground /><rect width={row.Upper95 * 200:F1} height=12 class=bound /><rect width={row.Apcer * 200:F1} height=12 class=rate /></svg>");

    private static void AppendFailures(StringBuilder page, Trial[] trials)
    {
        var wrong = trials.Where(trial => trial.Wrong).OrderBy(trial => trial.Species.IsBonaFide ? 0 : 1).ThenByDescending(trial => trial.Margin).Take(MostFailures).ToArray();
        if (wrong.Length == 0)
            return;
        page.Append("<h3>Worst failures</h3><table><tr><th>species</th><th>seed</th><th>verdict</th><th>margin</th><th></th></tr>");
        foreach (var trial in wrong)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{trial.Species.Name}</td><td>{trial.Seed}</td><td>{trial.Status} {Text(trial.Diagnostic ?? "")}</td><td>{trial.Margin:F2}</td><td>");
            foreach (var frame in trial.Strip)
                page.Append(CultureInfo.InvariantCulture, $"<img alt=\"\" src=\"data:image/jpeg;base64,{Convert.ToBase64String(frame.Span)}\">");
            page.Append("</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);

    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Presentation attack detection on simulated presentations</title><style>
        body{font:15px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2630}
        table{border-collapse:collapse;margin:.5rem 0}th,td{text-align:left;padding:.2rem .7rem;border-bottom:1px solid #dde3ea}
        .ground{fill:#eef1f5}.bound{fill:#f0c9a8}.rate{fill:#b3401f}.good{fill:#2b7a5d;fill-opacity:.65}.bad{fill:#b3401f;fill-opacity:.5}
        .line{fill:none;stroke:#24507a;stroke-width:2}.axis{stroke:#9aa7b4;stroke-width:1}text{font-size:11px;fill:#4a5866}
        .row{display:flex;flex-wrap:wrap;gap:1rem}img{width:9rem;margin-right:.2rem}
        </style></head><body>
        """;
}
