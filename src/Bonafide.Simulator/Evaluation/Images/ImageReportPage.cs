using System.Globalization;
using System.Net;
using System.Text;

namespace Bonafide.Simulator.Evaluation.Images;

/// <summary>Writes an evaluation on photographs as one page of HTML with its charts inside. It shows no photograph.</summary>
public static class ImageReportPage
{
    /// <summary>The page.</summary>
    public static string Write(ImageReport report, IReadOnlyList<Trial> trials)
    {
        ArgumentNullException.ThrowIfNull(report);
        var networks = report.PadModels.Count == 0 ? "no PAD network" : "PAD networks " + string.Join(", ", report.PadModels);
        var page = new StringBuilder(Head);
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p>{Text(report.Presentations)}: a part of the judgement, without challenge, motion and stream. Policy {Text(report.Policy)}, level {report.SecurityLevel}, {Text(networks)}. Bounds are exact, one-sided, 95 % (Clopper and Pearson).</p>");
        if (report.BonaFide is { } bonaFide)
            AppendTable(page, "bona fide", "turned away", "BPCER", [bonaFide]);
        if (report.Worst is { } worst)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>Worst species: <b>{Text(worst.Name)}</b>, APCER {worst.Rate:P1} (at most {worst.Upper95:P1}).</p>");
            AppendTable(page, "species", "accepted", "APCER", report.Species);
        }

        page.Append("<h2>Errors over the decision threshold</h2>").Append(DetChart.Draw(trials)).Append("<h2>Scores per cue</h2><div class=row>");
        foreach (var cue in trials.SelectMany(trial => trial.Cues).Where(result => result.Applicable).Select(result => result.Cue).Distinct().Order(StringComparer.Ordinal))
            page.Append(CueHistogram.Draw(cue, trials));
        return page.Append("</div></body></html>").ToString();
    }

    private static void AppendTable(StringBuilder page, string what, string error, string rate, IEnumerable<ImageRow> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><tr><th>{what}</th><th>photographs</th><th>{error}</th><th>{rate}</th><th>95 % bound</th><th>no response</th><th>called an attack</th></tr>");
        foreach (var row in rows)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Text(row.Name)}</td><td>{row.Tries}</td><td>{row.Errors}</td><td>{row.Rate:P1}</td><td>{row.Upper95:P1}</td><td>{row.NoResponseRate:P1}</td><td>{row.Spoof}</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);

    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Presentation attack detection on photographs</title><style>
        body{font:15px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2630}
        table{border-collapse:collapse;margin:.5rem 0}th,td{text-align:left;padding:.2rem .7rem;border-bottom:1px solid #dde3ea}
        .ground{fill:#eef1f5}.rate{fill:#b3401f}.good{fill:#2b7a5d;fill-opacity:.65}.bad{fill:#b3401f;fill-opacity:.5}
        .line{fill:none;stroke:#24507a;stroke-width:2}.axis{stroke:#9aa7b4;stroke-width:1}text{font-size:11px;fill:#4a5866}
        .row{display:flex;flex-wrap:wrap;gap:1rem}
        </style></head><body><h1>Presentation attack detection on photographs</h1>
        """;
}
