namespace Bonafide.Simulator.Evaluation;

/// <summary>Which cue named the refusals of one species in one mode at one level.</summary>
/// <param name="Name">The species.</param>
/// <param name="Mode">The mode.</param>
/// <param name="SecurityLevel">The level.</param>
/// <param name="Light">Whether the light sequence was shown.</param>
/// <param name="Refused">Presentations without the verdict SUCCESS.</param>
/// <param name="Counts">Of them, by what the verdict named: a cue, or why there was nothing to judge.</param>
public sealed record ReasonRow(string Name, string Mode, string SecurityLevel, bool Light, int Refused, IReadOnlyDictionary<string, int> Counts)
{
    internal static ReasonRow[] Of(IReadOnlyList<Trial> trials) =>
    [
        .. trials.GroupBy(trial => (trial.Species, trial.Mode, trial.Light, trial.Level)).Select(group =>
        {
            var refused = group.Where(trial => !trial.Accepted).ToArray();
            return new ReasonRow(
                group.Key.Species.Name,
                EvaluationReport.NameOf(group.Key.Mode),
                EvaluationReport.NameOf(group.Key.Level),
                group.Key.Light,
                refused.Length,
                refused.CountBy(trial => trial.Reason ?? "unnamed").OrderBy(count => count.Key, StringComparer.Ordinal).ToDictionary());
        }),
    ];
}
