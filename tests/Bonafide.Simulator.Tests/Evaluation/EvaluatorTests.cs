using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Evaluation;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Evaluation;

[Collection(SharedCast.Name)]
public sealed class EvaluatorTests(Cast cast)
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
    public void A_policy_without_a_cue_asks_for_all_others()
    {
        var policy = VerdictPolicy.Current.Without("quality");

        policy.For(SecurityLevel.High, CaptureMode.Active).Keys.ShouldBe(
            VerdictPolicy.Current.For(SecurityLevel.High, CaptureMode.Active).Keys.Where(name => name != "quality"));
        Should.Throw<ArgumentException>(() => VerdictPolicy.Current.Without("aura")).Message.ShouldContain("quality");
    }
}
