using Bonafide.Cli.Pairs;
using Bonafide.Vision.Templates;

namespace Bonafide.Cli.Tests.Pairs;

public sealed class PairsReportTests
{
    private static readonly Dictionary<string, FaceTemplate?> Templates = new()
    {
        ["origin"] = Template(0),
        ["near"] = Template(0.3f),
        ["far"] = Template(0.9f),
        ["border"] = Template(0.65f),
        ["none"] = null,
        ["gone"] = null,
    };

    [Fact]
    public void Rates_are_fractions_of_what_was_compared_and_failures_count_pictures()
    {
        var report = PairsReport.Of(
            [new("origin", "near", true), new("origin", "border", true), new("origin", "far", false), new("origin", "none", true), new("gone", "none", false)],
            Templates,
            new EuclideanMatcher());
        (report.Pairs, report.Compared, report.FailuresToDetect).ShouldBe((5, 3, 2));
        report.Accuracy.ShouldNotBeNull().ShouldBe(2 / 3.0, 1e-9);
        (report.FalseMatchRate, report.FalseNonMatchRate).ShouldBe((0, 0.5));
        report.BestThreshold.ShouldNotBeNull().ShouldBe((0.65 + 0.9) / 2, 1e-6);
        (report.BestAccuracy, report.Auc).ShouldBe((1, 1));
    }

    [Fact]
    public void Nothing_compared_gives_no_rates()
    {
        var report = PairsReport.Of([new("gone", "none", true)], Templates, new EuclideanMatcher());
        (report.Compared, report.Accuracy, report.Auc, report.BestThreshold).ShouldBe((0, null, null, null));
    }

    [Fact]
    public void Ties_count_half() =>
        RankStatistics.AreaUnderCurve([(0.5, true), (0.5, false), (0.2, true), (0.1, false)]).ShouldBe((0.5 + 0 + 1 + 0) / 4);

    private static FaceTemplate Template(float value)
    {
        var values = new float[128];
        values[0] = value;
        return new FaceTemplate("test", values);
    }
}
