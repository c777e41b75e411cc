using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Running;
using Bonafide.Vision;

namespace Bonafide.Simulator.Evaluation;

/// <summary>Runs a population of presentations through vision and liveness, on all cores and on simulated time.</summary>
public sealed class Evaluator(IVisionEngine engine, IReadOnlyList<Person> people, EvaluationSettings settings)
{
    private const int Dots = 2;
    private const int Instructions = 3;

    /// <summary>Number of presentations that will be made.</summary>
    public int Total => settings.Species.Count * settings.Modes.Count * settings.Levels.Count * settings.Tries;

    /// <summary>Makes and judges all presentations. The result does not depend on how many run at once.</summary>
    /// <param name="progress">Told the number of finished presentations.</param>
    /// <param name="cancellation">Stops early.</param>
    public async Task<IReadOnlyList<Trial>> RunAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        var tasks = Cases().ToArray();
        var trials = new Trial[tasks.Length];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Parallelism, CancellationToken = cancellation };
        await Parallel.ForAsync(0, tasks.Length, options, async (i, token) =>
        {
            trials[i] = await TryAsync(tasks[i], token);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return trials;
    }

    private IEnumerable<Case> Cases() =>
        from mode in settings.Modes
        from level in settings.Levels
        from species in settings.Species
        from i in Enumerable.Range(0, settings.Tries)
        select new Case(species, mode, level, settings.SeedBase + (ulong)i);

    private async Task<Trial> TryAsync(Case wanted, CancellationToken cancellation)
    {
        var plan = new CapturePlan
        {
            Mode = wanted.Mode,
            SecurityLevel = wanted.Level,
            Timeout = settings.Timeout,
            Dots = wanted.Mode == CaptureMode.Active
                ? DotsGenerator.Draw(new SeededChallenges(new SeededRandom(wanted.Seed).Branch("challenge")), Dots)
                : null,
            Instructions = wanted.Mode == CaptureMode.Instructions
                ? InstructionsGenerator.Draw(new SeededChallenges(new SeededRandom(wanted.Seed).Branch("instructions")), Instructions)
                : null,
        };
        var capture = new SimulatedCapture(engine, new CaptureSettings { Plan = plan, Policy = settings.Policy });
        var outcome = await capture.RunAsync(wanted.Species.Present(people, wanted.Seed), cancellation);
        var trial = new Trial
        {
            Species = wanted.Species,
            Mode = wanted.Mode,
            Level = wanted.Level,
            Seed = wanted.Seed,
            Status = outcome.Verdict.Status,
            Diagnostic = outcome.Verdict.Diagnostic,
            NoResponse = outcome.Failure is not null,
            Cues = outcome.Verdict.Cues,
            Margin = Trial.MarginOf(outcome.Verdict.Cues, settings.Policy.For(wanted.Level, wanted.Mode)),
            Elapsed = outcome.Elapsed,
        };
        return settings.KeepStrips && trial.Wrong ? trial with { Strip = outcome.Strip } : trial;
    }

    private readonly record struct Case(Species Species, CaptureMode Mode, SecurityLevel Level, ulong Seed);
}
