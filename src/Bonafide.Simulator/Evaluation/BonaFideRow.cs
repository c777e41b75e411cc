namespace Bonafide.Simulator.Evaluation;

/// <summary>How often a living person was turned away in one mode at one level.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="SecurityLevel">The level.</param>
/// <param name="Light">Whether the light sequence was shown.</param>
/// <param name="Tries">Presentations made.</param>
/// <param name="Rejected">Presentations without the verdict SUCCESS; those without response are among them.</param>
/// <param name="Bpcer">Bona fide presentation classification error rate: rejected over tries.</param>
/// <param name="Upper95">Its one-sided 95 % bound.</param>
/// <param name="NoResponse">Presentations that ended before anything could be judged.</param>
/// <param name="NoResponseRate">Their share.</param>
/// <param name="MedianSeconds">Median simulated time to the last frame.</param>
/// <param name="SlowSeconds">Nine of ten took less.</param>
public sealed record BonaFideRow(
    string Mode, string SecurityLevel, bool Light, int Tries, int Rejected, double Bpcer, double Upper95, int NoResponse, double NoResponseRate, double MedianSeconds, double SlowSeconds)
{
    internal static BonaFideRow Of(Trial[] trials)
    {
        var (first, tries, rejected, silent) =
            (trials[0], trials.Length, trials.Count(trial => !trial.Accepted), trials.Count(trial => trial.NoResponse));
        var times = trials.Select(trial => trial.Elapsed.TotalSeconds).Order().ToArray();
        return new BonaFideRow(
            EvaluationReport.NameOf(first.Mode),
            EvaluationReport.NameOf(first.Level),
            first.Light,
            tries,
            rejected,
            rejected / (double)tries,
            Proportion.Upper95(rejected, tries),
            silent,
            silent / (double)tries,
            times[times.Length / 2],
            times[(int)(0.9 * (times.Length - 1))]);
    }
}
