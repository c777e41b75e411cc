using Bonafide.Liveness.Policy;

namespace Bonafide.Simulator.Evaluation.Images;

/// <summary>The numbers of an evaluation on photographs as ISO/IEC 30107-3 asks for them: never averaged over species.</summary>
public sealed record ImageReport
{
    /// <summary>What was judged, in words.</summary>
    public string Presentations { get; } = "photographs, judged by quality, texture and PAD networks alone";

    /// <summary>Version of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Level whose thresholds were used.</summary>
    public required string SecurityLevel { get; init; }

    /// <summary>PAD networks that took part.</summary>
    public required IReadOnlyList<string> PadModels { get; init; }

    /// <summary>One row per attack species.</summary>
    public required IReadOnlyList<ImageRow> Species { get; init; }

    /// <summary>The worst species; null without attacks.</summary>
    public required ImageRow? Worst { get; init; }

    /// <summary>The bona fide presentations; null without.</summary>
    public required ImageRow? BonaFide { get; init; }

    /// <summary>Counts and rates of a set of trials.</summary>
    public static ImageReport Of(IReadOnlyList<Trial> trials, SecurityLevel level, VerdictPolicy policy, IReadOnlyList<string> padModels)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(policy);
        var groups = trials.GroupBy(trial => trial.Species).Select(group => group.ToArray()).ToArray();
        ImageRow[] species = [.. groups.Where(group => !group[0].Species.IsBonaFide).Select(ImageRow.Of)];
        return new ImageReport
        {
            Policy = policy.Version,
            SecurityLevel = EvaluationReport.NameOf(level),
            PadModels = padModels,
            Species = species,
            Worst = species.MaxBy(row => row.Rate),
            BonaFide = groups.Where(group => group[0].Species.IsBonaFide).Select(ImageRow.Of).FirstOrDefault(),
        };
    }
}
