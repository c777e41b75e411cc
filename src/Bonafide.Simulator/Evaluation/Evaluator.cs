using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Running;
using Bonafide.Vision;

namespace Bonafide.Simulator.Evaluation;

/// <summary>Runs a population of presentations through vision and liveness, on all cores and on simulated time.</summary>
/// <param name="engine">Sees.</param>
/// <param name="people">Who is presented.</param>
/// <param name="settings">What is presented.</param>
/// <param name="log">What is in it is not made again, what is made is added; null for none.</param>
public sealed class Evaluator(IVisionEngine engine, IReadOnlyList<Person> people, EvaluationSettings settings, TrialLog? log = null)
{
    /// <summary>Number of presentations that will be made.</summary>
    public int Total => Cases().Count();

    /// <summary>
    /// Makes all presentations and judges each at every level that asks the same of the subject. The result does not depend on how many run at once. When stopped early, the rounds
    /// that are whole are the result: one round presents each species once in each mode and light, so that no rate rests on fewer tries than another.
    /// </summary>
    /// <param name="progress">Told the number of finished presentations.</param>
    /// <param name="cancellation">Stops early.</param>
    /// <exception cref="OperationCanceledException">Stopped before the first round was whole.</exception>
    public async Task<IReadOnlyList<Trial>> RunAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        var cases = Cases().ToArray();
        var judged = new Trial[]?[cases.Length];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Parallelism, CancellationToken = cancellation };
        try
        {
            await Parallel.ForAsync(0, cases.Length, options, async (i, token) =>
            {
                judged[i] = await TryAsync(cases[i], token);
                progress?.Report(Interlocked.Increment(ref done));
            });
        }
        catch (OperationCanceledException) when (WholeRounds(judged) > 0)
        {
        }

        return InOrder([.. judged.Take(WholeRounds(judged) * (cases.Length / settings.Tries)).SelectMany(each => each!)]);
    }

    /// <summary>
    /// What the log holds of the presentations, and makes none: an interim report. Rates may then rest on unlike numbers of tries, each of which is told.
    /// </summary>
    public IReadOnlyList<Trial> Logged() => InOrder([.. Cases().SelectMany(wanted => Known(wanted) ?? [])]);

    private List<Trial> InOrder(List<Trial> trials) =>
        [.. settings.Modes.SelectMany(mode => settings.LightsIn(mode).SelectMany(light => settings.Levels.SelectMany(level =>
            trials.Where(trial => trial.Mode == mode && trial.Light == light && trial.Level == level))))];

    private Trial[]? Known(Case wanted) =>
        log?.Find(wanted.Species.Name, wanted.Mode, wanted.Light, wanted.Distances, wanted.Seed)?.At(wanted.Levels, wanted.Species);

    private int WholeRounds(Trial[]?[] judged) => judged.TakeWhile(each => each is not null).Count() / (judged.Length / settings.Tries);

    private IEnumerable<Case> Cases() =>
        from i in Enumerable.Range(0, settings.Tries)
        from mode in settings.Modes
        from light in settings.LightsIn(mode)
        from species in settings.Species
        from levels in settings.Levels.GroupBy(level => DistancesChallenge.IsAskedFor(mode, level, light))
        select new Case(species, mode, light, levels.Key, [.. levels], settings.SeedBase + (ulong)i);

    private async Task<Trial[]> TryAsync(Case wanted, CancellationToken cancellation)
    {
        if (Known(wanted) is { } known)
            return known;
        var capture = new SimulatedCapture(engine, new CaptureSettings { Plan = PlanOf(wanted), Policy = settings.Policy });
        var outcome = await capture.RunAsync(wanted.Species.Present(people, wanted.Seed, wanted.Mode), cancellation);
        Trial[] trials = [.. wanted.Levels.Select(level => TrialOf(wanted, level, outcome))];
        log?.Add(LoggedCapture.Of(trials));
        return trials;
    }

    private CapturePlan PlanOf(Case wanted) =>
        SeededPlan.Draw(wanted.Mode, wanted.Levels.Max(), wanted.Light, wanted.Seed) with { Timeout = settings.Timeout };

    private Trial TrialOf(Case wanted, SecurityLevel level, SimulatedOutcome outcome)
    {
        var verdict = outcome.JudgedAt(level);
        var trial = new Trial
        {
            Species = wanted.Species,
            Mode = wanted.Mode,
            Level = level,
            Light = wanted.Light,
            Seed = wanted.Seed,
            Status = verdict.Status,
            Diagnostic = verdict.Diagnostic,
            Reason = settings.Policy.Diagnostics.FirstOrDefault(words => words.Value == verdict.Diagnostic).Key,
            NoResponse = outcome.Failure is not null,
            Cues = verdict.Cues,
            Margin = Trial.MarginOf(verdict.Cues, settings.Policy.For(level, wanted.Mode, wanted.Light, wanted.Distances)),
            Elapsed = outcome.Elapsed,
        };
        return trial.Wrong ? trial with { Strip = settings.KeepStrips ? outcome.Strip : [], Sketches = outcome.Sketches } : trial;
    }

    private sealed record Case(Species Species, CaptureMode Mode, bool Light, bool Distances, IReadOnlyList<SecurityLevel> Levels, ulong Seed);
}
