using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>Which cue carried which species: what the verdicts of refused presentations named.</summary>
internal static class ReasonTable
{
    public static void Append(StringBuilder page, ReasonRow[] rows)
    {
        var reasons = rows.SelectMany(row => row.Counts.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (reasons.Length == 0)
            return;
        page.Append("<h3>What refused whom</h3><p class=note>Share of the refused presentations by what their verdict named. <code>unmeasured</code>: a required cue could not be measured.</p>");
        page.Append("<table class=heat><thead><tr><th>species</th><th class=n>refused</th>");
        foreach (var reason in reasons)
            page.Append(CultureInfo.InvariantCulture, $"<th class=n>{ReportStyle.Text(reason)}</th>");
        page.Append("</tr></thead>");
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{row.Name}</td><td class=n>{row.Refused}</td>");
            foreach (var reason in reasons)
            {
                var share = row.Counts.GetValueOrDefault(reason) / (double)Math.Max(1, row.Refused);
                page.Append(share == 0
                    ? "<td class=n></td>"
                    : string.Create(CultureInfo.InvariantCulture, $"<td class=n style=\"background:rgb(36 80 122 / {share * 45:F0}%)\">{share * 100:F0} %</td>"));
            }

            page.Append("</tr>");
        }

        page.Append("</table>");
    }
}
