using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>The error rates of a report.</summary>
internal static class RateTables
{
    /// <summary>One line per mode, light and level: its worst species and how many people were turned away.</summary>
    public static void AppendSummary(StringBuilder page, EvaluationReport report, IEnumerable<ReportSection> sections)
    {
        page.Append("<h2>In one view</h2><table><thead><tr><th>mode, level</th><th>worst species</th><th class=n>APCER</th><th class=n>at most</th><th class=n>BPCER</th><th class=n>at most</th><th class=n>median time</th></tr></thead>");
        foreach (var section in sections)
        {
            var worst = report.Worst.FirstOrDefault(row => section.Holds(row.Mode, row.Light, row.SecurityLevel));
            var good = report.BonaFide.FirstOrDefault(row => section.Holds(row.Mode, row.Light, row.SecurityLevel));
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"#{section.Anchor}\">{section.Title}</a></td><td>{worst?.Name ?? "–"}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=n>{Share(worst?.Apcer)}</td><td class=n>{Share(worst?.Upper95)}</td><td class=n>{Share(good?.Bpcer)}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=n>{Share(good?.Upper95)}</td><td class=n>{(good is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{good.MedianSeconds:F1} s"))}</td></tr>");
        }

        page.Append("</table>");
    }

    public static void AppendBonaFide(StringBuilder page, BonaFideRow[] rows)
    {
        if (rows.Length == 0)
            return;
        page.Append("<table><thead><tr><th>bona fide</th><th class=n>tries</th><th class=n>turned away</th><th class=n>BPCER</th><th class=n>at most</th><th class=n>no response</th><th class=n>median time</th><th class=n>nine of ten within</th></tr></thead>");
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>living people</td><td class=n>{row.Tries}</td><td class=n>{row.Rejected}</td><td class=n>{Share(row.Bpcer)}</td><td class=n>{Share(row.Upper95)}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=n>{Share(row.NoResponseRate)}</td><td class=n>{row.MedianSeconds:F1} s</td><td class=n>{row.SlowSeconds:F1} s</td></tr>");
        }

        page.Append("</table>");
    }

    public static void AppendSpecies(StringBuilder page, SpeciesRow[] rows, SpeciesRow? worst)
    {
        if (rows.Length == 0)
            return;
        page.Append("<table><thead><tr><th>attack species</th><th class=n>tries</th><th class=n>accepted</th><th class=n>APCER</th><th class=n>at most</th><th class=n>no response</th><th></th></tr></thead>");
        foreach (var row in rows)
        {
            // Rates of zero are all equally good; only an accepted attack makes a species the worst.
            var isWorst = row == worst && row.Accepted > 0;
            page.Append(CultureInfo.InvariantCulture, $"<tr{(isWorst ? " class=worst" : "")}><td>{row.Name}{(isWorst ? " <b>worst</b>" : "")}</td><td class=n>{row.Tries}</td><td class=n>{row.Accepted}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=n>{Share(row.Apcer)}</td><td class=n>{Share(row.Upper95)}</td><td class=n>{Share(row.NoResponseRate)}</td><td>{Bar(row)}</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Share(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:F1} %") : "–";

    private static string Bar(SpeciesRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg width=204 height=12 aria-hidden=true><rect width=200 height=12 class=ground /><rect width={row.Upper95 * 200:F1} height=12 class=bound /><rect width={row.Apcer * 200:F1} height=12 class=rate /></svg>");
}
