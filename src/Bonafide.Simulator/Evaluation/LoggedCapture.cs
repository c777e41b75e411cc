using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Evaluation;

/// <summary>One capture of an evaluation with its verdicts, as <see cref="TrialLog"/> keeps it: without pictures.</summary>
internal sealed record LoggedCapture
{
    public string Policy { get; init; } = "";

    public required string Species { get; init; }

    public required CaptureMode Mode { get; init; }

    public required bool Light { get; init; }

    public required ulong Seed { get; init; }

    public required bool NoResponse { get; init; }

    public required double Seconds { get; init; }

    public required IReadOnlyList<LoggedCue> Cues { get; init; }

    public required IReadOnlyList<LoggedVerdict> Verdicts { get; init; }

    /// <summary>Frames as lines; only where a verdict was wrong.</summary>
    public IReadOnlyList<FaceSketch>? Sketches { get; init; }

    // Levels that ask something else of the subject were captured on their own.
    public (string Species, CaptureMode Mode, bool Light, bool Distances, ulong Seed) Key =>
        (Species, Mode, Light, DistancesChallenge.IsAskedFor(Mode, Verdicts[0].Level, Light), Seed);

    public static LoggedCapture Of(IReadOnlyList<Trial> trials) => new()
    {
        Species = trials[0].Species.Name,
        Mode = trials[0].Mode,
        Light = trials[0].Light,
        Seed = trials[0].Seed,
        NoResponse = trials[0].NoResponse,
        Seconds = trials[0].Elapsed.TotalSeconds,
        Cues = [.. trials[0].Cues.Select(cue => new LoggedCue(cue.Cue, cue.Applicable, Math.Round(cue.Score, 4)))],
        Verdicts = [.. trials.Select(trial => new LoggedVerdict(trial.Level, trial.Status, trial.Diagnostic, trial.Reason, Math.Round(trial.Margin, 4)))],
        Sketches = trials.FirstOrDefault(trial => trial.Sketches.Count > 0)?.Sketches,
    };

    /// <summary>The trials at some levels; null where one of them was not judged.</summary>
    public Trial[]? At(IReadOnlyList<SecurityLevel> levels, Species species)
    {
        var trials = new List<Trial>();
        foreach (var level in levels)
        {
            if (Verdicts.FirstOrDefault(verdict => verdict.Level == level) is not { } verdict)
                return null;
            var trial = TrialOf(verdict, species);
            trials.Add(trial.Wrong ? trial with { Sketches = Sketches ?? [] } : trial);
        }

        return [.. trials];
    }

    private Trial TrialOf(LoggedVerdict verdict, Species species) => new()
    {
        Species = species,
        Mode = Mode,
        Level = verdict.Level,
        Light = Light,
        Seed = Seed,
        Status = verdict.Status,
        Diagnostic = verdict.Diagnostic,
        Reason = verdict.Reason,
        NoResponse = NoResponse,
        Cues = [.. Cues.Select(cue => new CueResult(cue.Cue, cue.Applicable, cue.Score, 0, new Dictionary<string, double>()))],
        Margin = verdict.Margin,
        Elapsed = TimeSpan.FromSeconds(Seconds),
    };
}

/// <summary>A cue's score, without the numbers behind it.</summary>
internal sealed record LoggedCue(string Cue, bool Applicable, double Score);

/// <summary>A verdict at one level.</summary>
internal sealed record LoggedVerdict(SecurityLevel Level, LivenessStatus Status, string? Diagnostic, string? Reason, double Margin);
