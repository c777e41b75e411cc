using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Simulator.Evaluation;

/// <summary>The numbers of an evaluation as ISO/IEC 30107-3 asks for them: never averaged over species. All presentations are simulated.</summary>
public sealed record EvaluationReport
{
    /// <summary>What was judged, in words.</summary>
    public string Presentations { get; } = "simulated presentations";

    /// <summary>When it was made, as a date; null when not told.</summary>
    public string? Date { get; init; }

    /// <summary>Which source was measured; null when not told.</summary>
    public string? Commit { get; init; }

    /// <summary>Version of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Cue that was taken out of the policy; null when none was.</summary>
    public string? WithoutCue { get; init; }

    /// <summary>Seed of the first presentation.</summary>
    public required ulong SeedBase { get; init; }

    /// <summary>The people, by photograph and place in it.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Attacks: one row per species, mode, light and level.</summary>
    public required IReadOnlyList<SpeciesRow> Species { get; init; }

    /// <summary>The worst species per mode, light and level.</summary>
    public required IReadOnlyList<SpeciesRow> Worst { get; init; }

    /// <summary>Bona fide presentations: one row per mode, light and level.</summary>
    public required IReadOnlyList<BonaFideRow> BonaFide { get; init; }

    /// <summary>What carried the refusals: one row per species, mode, light and level.</summary>
    public required IReadOnlyList<ReasonRow> Reasons { get; init; }

    /// <summary>Counts and rates of a set of trials.</summary>
    public static EvaluationReport Of(IReadOnlyList<Trial> trials, EvaluationSettings settings, IReadOnlyList<string> people)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(settings);
        var groups = trials.GroupBy(trial => (trial.Species, trial.Mode, trial.Light, trial.Level)).Select(group => group.ToArray()).ToArray();
        SpeciesRow[] species = [.. groups.Where(group => !group[0].Species.IsBonaFide).Select(SpeciesRow.Of)];
        return new EvaluationReport
        {
            Policy = settings.Policy.Version,
            WithoutCue = settings.WithoutCue,
            SeedBase = settings.SeedBase,
            People = people,
            Species = species,
            Worst = [.. species.GroupBy(row => (row.Mode, row.Light, row.SecurityLevel)).Select(rows => rows.MaxBy(row => row.Apcer)!)],
            Reasons = ReasonRow.Of(trials),
            BonaFide = [.. groups.Where(group => group[0].Species.IsBonaFide).Select(BonaFideRow.Of)],
        };
    }

    /// <summary>Name of a mode in reports and requests.</summary>
    public static string NameOf(CaptureMode mode) => mode switch
    {
        CaptureMode.Passive => "LIVENESS_PASSIVE",
        CaptureMode.PassiveVideo => "LIVENESS_PASSIVE_VIDEO",
        CaptureMode.Instructions => "INSTRUCTIONS",
        _ => "LIVENESS_ACTIVE",
    };

    /// <summary>Name of a level in reports and requests.</summary>
    public static string NameOf(SecurityLevel level) => level.ToString().ToUpperInvariant();
}
