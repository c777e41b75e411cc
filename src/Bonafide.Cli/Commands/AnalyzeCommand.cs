using System.CommandLine;
using Bonafide.Cli.Output;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide analyze IMAGE…</c></summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var images = new Argument<string[]>("IMAGE") { Arity = ArgumentArity.OneOrMore, Description = "Pictures to analyse." };
        var json = JsonOutput.Option();
        var command = new Command(
            "analyze",
            "Finds every face of each picture: box, landmarks, pose, quality, age. Exit code 0 when all pictures were readable, 1 when one was not, 2 on a wrong command line.")
        {
            images, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(images), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, bool json, CancellationToken cancellation)
    {
        using var engine = VisionEngine.Load(new VisionOptions());
        var options = new StillOptions { TryRotations = true, Age = true };
        var reports = new List<PictureReport>();
        foreach (var file in files)
            reports.Add(await PictureReport.ForAsync(engine, file, options, cancellation));

        if (json)
            JsonOutput.Write(reports);
        else
            AnalyzeTable.Write(Console.Out, reports);
        return reports.Exists(report => report.Error is not null) ? ExitCode.Failed : ExitCode.Success;
    }
}
