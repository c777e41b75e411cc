using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Evaluation;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Evaluation;

public sealed class EvaluatorTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task A_small_population_gives_a_report_with_a_row_per_species()
    {
        var settings = new EvaluationSettings
        {
            Tries = 2,
            Species = [SpeciesCatalog.BonaFide, SpeciesCatalog.Named("injected-still")],
            Levels = [SecurityLevel.Low],
            Modes = [CaptureMode.Passive],
        };
        var trials = await new Evaluator(cast.Engine, cast.People, settings).RunAsync(null, CancellationToken.None);
        var report = EvaluationReport.Of(trials, settings, ["a", "b"]);

        report.BonaFide.ShouldHaveSingleItem().Tries.ShouldBe(2);
        var row = report.Species.ShouldHaveSingleItem();
        row.Name.ShouldBe("injected-still");
        row.Accepted.ShouldBe(trials.Count(trial => trial.Accepted && !trial.Species.IsBonaFide));
        row.Upper95.ShouldBeGreaterThan(row.Apcer - 1e-9);
        var json = JsonSerializer.SerializeToElement(report, JsonSerializerOptions.Web);
        json.GetProperty("species")[0].GetProperty("securityLevel").GetString().ShouldBe("LOW");
        json.GetProperty("presentations").GetString().ShouldBe("simulated presentations");
        ReportPage.Write(report, trials).ShouldContain("<svg");
    }

    [Fact]
    public async Task A_short_run_judges_each_capture_at_every_level_and_says_what_refused_the_attacks()
    {
        var settings = new EvaluationSettings
        {
            Tries = 2,
            Species = [SpeciesCatalog.BonaFide, SpeciesCatalog.Named("tampered-still")],
            Modes = [CaptureMode.Passive],
            Timeout = TimeSpan.FromSeconds(15),
        };
        var evaluator = new Evaluator(cast.Engine, cast.People, settings);
        var made = new List<int>();
        var trials = await evaluator.RunAsync(new Noted(made), CancellationToken.None);
        var report = EvaluationReport.Of(trials, settings, ["a"]) with { Date = "2026-01-02", Commit = "0123abc" };
        var page = ReportPage.Write(report, trials);

        made.Count.ShouldBe(evaluator.Total);
        trials.Count.ShouldBe(3 * evaluator.Total);
        report.Species.Select(row => row.SecurityLevel).ShouldBe(["LOW", "MEDIUM", "HIGH"]);
        foreach (var levels in trials.GroupBy(trial => (trial.Species, trial.Seed)))
            levels.Select(trial => trial.Elapsed).Distinct().Count().ShouldBe(1);
        report.Reasons.Sum(row => row.Refused).ShouldBe(trials.Count(trial => !trial.Accepted));
        report.Reasons.Single(row => row is { Name: "tampered-still", SecurityLevel: "HIGH" }).Counts.Values.Sum().ShouldBe(trials.Count(
            trial => !trial.Accepted && trial.Species.Name == "tampered-still" && trial.Level == SecurityLevel.High));
        page.ShouldContain("0123abc");
        page.ShouldContain("id=\"LIVENESS_PASSIVE-HIGH\"");
        page.ShouldNotContain("data:image");
    }

    [Fact]
    public async Task An_evaluation_goes_on_where_its_log_ends_and_not_under_another_policy()
    {
        var folder = Directory.CreateTempSubdirectory("bonafide-log-");
        try
        {
            var file = Path.Combine(folder.FullName, "trials.jsonl.gz");
            var settings = new EvaluationSettings { Tries = 1, Species = [SpeciesCatalog.Named("injected-still")], Modes = [CaptureMode.Passive], Timeout = TimeSpan.FromSeconds(15) };
            var first = await LoggedAsync(file, settings, known: 0);
            var (again, more) = (await LoggedAsync(file, settings, known: 1), await LoggedAsync(file, settings with { Tries = 2 }, known: 1));

            again.Select(trial => (trial.Level, trial.Status, trial.Reason, Math.Round(trial.Margin, 4))).ShouldBe(
                first.Select(trial => (trial.Level, trial.Status, trial.Reason, Math.Round(trial.Margin, 4))));
            ReportPage.Write(EvaluationReport.Of(again, settings, []), again).ShouldContain("<svg");
            more.Select(trial => trial.Seed).Distinct().Count().ShouldBe(2);
            using (var log = TrialLog.Open(file, "p"))
            {
                log.Count.ShouldBe(2);
                var logged = new Evaluator(cast.Engine, cast.People, settings with { Tries = 5 }, log).Logged();
                logged.Select(trial => (trial.Level, trial.Seed, trial.Status)).ShouldBe(more.Select(trial => (trial.Level, trial.Seed, trial.Status)));
            }

            Should.Throw<InvalidDataException>(() => TrialLog.Open(file, "another")).Message.ShouldContain("another");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_level_judged_afterwards_is_the_level_planned()
    {
        var levels = new[] { SecurityLevel.Low, SecurityLevel.High };
        var plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High, Timeout = TimeSpan.FromSeconds(15) };
        foreach (var level in levels)
        {
            var planned = await RunAsync(plan with { SecurityLevel = level });
            var other = await RunAsync(plan with { SecurityLevel = levels.Single(known => known != level) });

            var judged = other.JudgedAt(level);
            judged.Status.ShouldBe(planned.Verdict.Status);
            judged.Diagnostic.ShouldBe(planned.Verdict.Diagnostic);
            judged.Cues.Select(cue => cue.Score).ShouldBe(planned.Verdict.Cues.Select(cue => cue.Score));
        }

        Task<SimulatedOutcome> RunAsync(CapturePlan asked) => new SimulatedCapture(cast.Engine, new CaptureSettings { Plan = asked })
            .RunAsync(SpeciesCatalog.Named("injected-still").Present(cast.People, 1), CancellationToken.None);
    }

    [Fact]
    public async Task A_light_sequence_is_shown_judged_and_reported_as_such()
    {
        var settings = new EvaluationSettings
        {
            Tries = 2,
            Species = [SpeciesCatalog.BonaFide],
            Modes = [CaptureMode.Passive],
            Levels = [SecurityLevel.High],
            Lights = [true],
        };

        var trials = await new Evaluator(cast.Engine, cast.People, settings).RunAsync(null, CancellationToken.None);

        trials.ShouldAllBe(trial => trial.Light);
        trials.ShouldContain(trial => trial.Cues.Any(cue => cue.Cue == "reflection" && cue.Applicable && cue.Score > 0.5));
        EvaluationReport.Of(trials, settings, ["a"]).BonaFide.ShouldHaveSingleItem().Light.ShouldBeTrue();
    }

    [Fact]
    public void A_policy_without_a_cue_asks_for_all_others()
    {
        var policy = VerdictPolicy.Current.Without("quality");

        policy.For(SecurityLevel.High, CaptureMode.Active).Keys.ShouldBe(
            VerdictPolicy.Current.For(SecurityLevel.High, CaptureMode.Active).Keys.Where(name => name != "quality"));
        Should.Throw<ArgumentException>(() => VerdictPolicy.Current.Without("aura")).Message.ShouldContain("quality");
    }

    [Fact]
    public async Task Stopped_early_it_reports_the_rounds_that_are_whole()
    {
        var settings = new EvaluationSettings
        {
            Tries = 50,
            Species = [SpeciesCatalog.BonaFide, SpeciesCatalog.Named("injected-still")],
            Levels = [SecurityLevel.Low],
            Modes = [CaptureMode.Passive],
            Parallelism = 1,
        };
        using var stop = new CancellationTokenSource();
        var trials = await new Evaluator(cast.Engine, cast.People, settings).RunAsync(new StopsAfter(3, stop), stop.Token);

        trials.GroupBy(trial => trial.Species.Name).Select(species => species.Count()).ShouldBe([1, 1]);
        EvaluationReport.Of(trials, settings, ["a"]).BonaFide.ShouldHaveSingleItem().Tries.ShouldBe(1);
    }

    [Fact]
    public async Task Stopped_before_the_first_round_is_whole_it_reports_nothing()
    {
        var settings = new EvaluationSettings { Tries = 1, Species = [SpeciesCatalog.BonaFide], Modes = [CaptureMode.Passive] };
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => new Evaluator(cast.Engine, cast.People, settings).RunAsync(null, stop.Token));
    }

    private async Task<IReadOnlyList<Trial>> LoggedAsync(string file, EvaluationSettings settings, int known)
    {
        using var log = TrialLog.Open(file, "p");
        log.Count.ShouldBe(known);
        return await new Evaluator(cast.Engine, cast.People, settings, log).RunAsync(null, CancellationToken.None);
    }

    private sealed class StopsAfter(int presentations, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= presentations)
                stop.Cancel();
        }
    }

    private sealed class Noted(List<int> values) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (values)
                values.Add(value);
        }
    }
}
