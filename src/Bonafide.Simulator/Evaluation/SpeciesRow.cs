namespace Bonafide.Simulator.Evaluation;

/// <summary>How often one attack species got through in one mode at one level.</summary>
/// <param name="Name">The species.</param>
/// <param name="Mode">The mode.</param>
/// <param name="SecurityLevel">The level.</param>
/// <param name="Light">Whether the light sequence was shown.</param>
/// <param name="Tries">Presentations made.</param>
/// <param name="Accepted">Presentations with the verdict SUCCESS.</param>
/// <param name="Apcer">Attack presentation classification error rate: accepted over tries.</param>
/// <param name="Upper95">Its one-sided 95 % bound.</param>
/// <param name="NoResponse">Presentations that ended before anything could be judged; they count as tries.</param>
/// <param name="NoResponseRate">Their share.</param>
public sealed record SpeciesRow(
    string Name, string Mode, string SecurityLevel, bool Light, int Tries, int Accepted, double Apcer, double Upper95, int NoResponse, double NoResponseRate)
{
    internal static SpeciesRow Of(Trial[] trials)
    {
        var (first, tries, accepted, silent) =
            (trials[0], trials.Length, trials.Count(trial => trial.Accepted), trials.Count(trial => trial.NoResponse));
        return new SpeciesRow(
            first.Species.Name,
            EvaluationReport.NameOf(first.Mode),
            EvaluationReport.NameOf(first.Level),
            first.Light,
            tries,
            accepted,
            accepted / (double)tries,
            Proportion.Upper95(accepted, tries),
            silent,
            silent / (double)tries);
    }
}
