namespace Bonafide.Liveness.Cues;

/// <summary>
/// What the owner's own networks say. Score: the least over networks and stills, where one half is the threshold of each network, so that the cue
/// passes only where every network does.
/// </summary>
/// <remarks>Without networks it is neither measured nor asked for. With them it is asked for, measured or not.</remarks>
internal sealed class PadModelCue : ICue
{
    public string Name => "padModel";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var models = evidence.Stills.SelectMany(still => still.Pad).GroupBy(score => score.Model).ToList();
        var numbers = new Dictionary<string, double> { ["models"] = models.Count };
        var least = 1.0;
        var silent = models.Count == 0;
        foreach (var model in models)
        {
            var scores = model.Where(score => score.Score is not null).ToList();
            if (scores.Count == 0)
            {
                silent = true;
                continue;
            }

            numbers[model.Key] = scores.Min(score => score.Score!.Value);
            foreach (var score in scores)
                least = Math.Min(least, Relative(score.Score!.Value, score.Threshold));
        }

        return new CueResult(Name, !silent, silent ? 0 : least, silent ? 0 : 1, numbers) { Configured = models.Count > 0 };
    }

    // 0 to the threshold becomes 0 to one half, the rest the other half. What is no number is no answer in anyone's favour.
    private static double Relative(double score, double threshold)
    {
        var relative = score < threshold ? score / threshold / 2 : 0.5 + (score - threshold) / (1 - threshold) / 2;
        return relative is >= 0 and <= 1 ? relative : 0;
    }
}
