using System.Globalization;
using System.Text;

namespace Bonafide.Simulator.Evaluation;

/// <summary>Writes an evaluation as one page of HTML with its charts inside.</summary>
public static class ReportPage
{
    /// <summary>The page.</summary>
    public static string Write(EvaluationReport report, IReadOnlyList<Trial> trials)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(trials);
        var page = new StringBuilder(ReportStyle.Head);
        AppendIntroduction(page, report);
        var sections = trials.GroupBy(trial => new ReportSection(trial.Mode, trial.Light, trial.Level)).ToArray();
        RateTables.AppendSummary(page, report, sections.Select(section => section.Key));
        foreach (var section in sections)
            AppendSection(page, report, section.Key, [.. section]);
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void AppendIntroduction(StringBuilder page, EvaluationReport report)
    {
        page.Append("<h1>Presentation attack detection on simulated presentations</h1><p class=lead>Every presentation here, bona fide and attack, is simulated: ");
        page.Append("rendered, not filmed. The numbers say how the cues tell these renderings apart, not what they will meet outside.</p><dl>");
        Fact(page, "Date", report.Date);
        Fact(page, "Source", report.Commit);
        Fact(page, "Policy", report.WithoutCue is { } cue ? $"{report.Policy}, without the cue {cue}" : report.Policy);
        Fact(page, "Seeds from", report.SeedBase.ToString(CultureInfo.InvariantCulture));
        Fact(page, "People", report.People.Count.ToString(CultureInfo.InvariantCulture));
        Fact(page, "Bounds", "one-sided 95 %, exact (Clopper and Pearson); no errors in n tries bound a rate at about 3/n");
        page.Append("</dl>");
    }

    private static void Fact(StringBuilder page, string name, string? value)
    {
        if (value is not null)
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{ReportStyle.Text(value)}</dd></div>");
    }

    private static void AppendSection(StringBuilder page, EvaluationReport report, ReportSection section, Trial[] trials)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Anchor}\"><h2>{section.Title}</h2>");
        RateTables.AppendBonaFide(page, [.. report.BonaFide.Where(row => section.Holds(row.Mode, row.Light, row.SecurityLevel))]);
        RateTables.AppendSpecies(
            page,
            [.. report.Species.Where(row => section.Holds(row.Mode, row.Light, row.SecurityLevel))],
            report.Worst.FirstOrDefault(row => section.Holds(row.Mode, row.Light, row.SecurityLevel)));
        ReasonTable.Append(page, [.. report.Reasons.Where(row => section.Holds(row.Mode, row.Light, row.SecurityLevel))]);
        page.Append("<h3>Errors over the decision threshold</h3>").Append(DetChart.Draw(trials));
        page.Append("<h3>Time to the last frame</h3>").Append(TimeChart.Draw(trials));
        page.Append("<h3>Scores per cue</h3><p class=note>Bona fide above the line, attacks below; shares of the captures in which the cue could be measured.</p><div class=row>");
        foreach (var name in trials.SelectMany(trial => trial.Cues).Select(result => result.Cue).Distinct().Order(StringComparer.Ordinal))
            page.Append(CueHistogram.Draw(name, trials));
        page.Append("</div>");
        FailureTable.Append(page, trials);
        page.Append("</section>");
    }
}
