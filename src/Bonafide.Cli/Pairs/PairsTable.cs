using System.Globalization;

namespace Bonafide.Cli.Pairs;

/// <summary>The answer of <c>match --pairs</c> for people.</summary>
internal static class PairsTable
{
    public static void Write(TextWriter writer, PairsReport report)
    {
        writer.WriteLine($"pairs                 {report.Pairs}");
        writer.WriteLine($"compared              {report.Compared}");
        writer.WriteLine($"failures to detect    {report.FailuresToDetect}");
        writer.WriteLine($"accuracy              {Percent(report.Accuracy)}");
        writer.WriteLine($"false match rate      {Percent(report.FalseMatchRate)}");
        writer.WriteLine($"false non-match rate  {Percent(report.FalseNonMatchRate)}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best threshold        {report.BestThreshold:F3} ({Percent(report.BestAccuracy)})"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"area under curve      {report.Auc:F5}"));
    }

    private static string Percent(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:F2} %") : "-";
}
