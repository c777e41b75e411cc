namespace Bonafide.Simulator.Evaluation.Images;

/// <summary>How often the photographs of one folder were judged wrongly.</summary>
/// <param name="Name">The folder.</param>
/// <param name="Tries">Photographs.</param>
/// <param name="Errors">Attacks accepted, or bona fide presentations turned away, those without response included.</param>
/// <param name="Rate">APCER of an attack species, BPCER of bona fide presentations.</param>
/// <param name="Upper95">Its one-sided 95 % bound.</param>
/// <param name="NoResponse">Photographs that could not be read or show no face.</param>
/// <param name="NoResponseRate">Their share.</param>
/// <param name="Spoof">Photographs that a cue called an attack.</param>
public sealed record ImageRow(string Name, int Tries, int Errors, double Rate, double Upper95, int NoResponse, double NoResponseRate, int Spoof)
{
    internal static ImageRow Of(Trial[] trials)
    {
        var (errors, silent) = (trials.Count(trial => trial.Wrong), trials.Count(trial => trial.NoResponse));
        return new ImageRow(
            trials[0].Species.Name,
            trials.Length,
            errors,
            errors / (double)trials.Length,
            Proportion.Upper95(errors, trials.Length),
            silent,
            silent / (double)trials.Length,
            trials.Count(trial => trial.Status == Liveness.Verdicts.LivenessStatus.Spoof));
    }
}
