using System.CommandLine;
using System.Globalization;
using Bonafide.Cli.Output;
using Bonafide.Cli.Pairs;
using Bonafide.Vision;
using Bonafide.Vision.Templates;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide match A B</c> and <c>bonafide match --pairs FILE --root DIR</c></summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var images = new Argument<string[]>("IMAGES") { Arity = new ArgumentArity(0, 2), Description = "Two pictures to compare." };
        var pairs = new Option<FileInfo?>("--pairs") { Description = "Compare the labelled pairs of a CSV file (columns file_x, file_y, Decision Yes/No)." };
        var root = new Option<DirectoryInfo?>("--root") { Description = "Folder that the file names of --pairs start from; by default the CSV file's own." };
        var json = JsonOutput.Option();
        var command = new Command(
            "match",
            """
            Compares the main faces of two pictures, or of many labelled pairs.
            With two pictures the exit code is 0 for a match, 1 for no match, 2 when a picture cannot be used.
            With --pairs it is 0 when the file was worked through, whatever the rates, and 2 when it cannot be used. Pictures that are missing,
            broken or without a face count once each in failuresToDetect; their pairs are not compared. Rates are fractions of the pairs compared.
            """)
        {
            images, pairs, root, json,
        };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(images)?.Length ?? 0;
            if (result.GetValue(pairs) is null ? named != 2 : named != 0)
                result.AddError("Give either two pictures, or --pairs FILE.");
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(pairs) is { } list
            ? PairsRun.RunAsync(list, parsed.GetValue(root) ?? list.Directory!, parsed.GetValue(json), cancellation)
            : RunAsync(parsed.GetValue(images)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] images, bool json, CancellationToken cancellation)
    {
        using var engine = VisionEngine.Load(new VisionOptions());
        var source = new TemplateSource(engine);
        var first = await source.ReadAsync(images[0], cancellation);
        var second = await source.ReadAsync(images[1], cancellation);
        if ((first.Error ?? second.Error) is not null)
        {
            foreach (var (file, read) in images.Zip([first, second]))
            {
                if (read.Error is not null)
                    await Console.Error.WriteLineAsync($"{file}: {read.Error}");
            }

            if (json)
                JsonOutput.Write(new { match = false, error = first.Error ?? second.Error });
            return ExitCode.Unusable;
        }

        var match = new EuclideanMatcher().Compare(first.Template!, second.Template!);
        if (json)
            JsonOutput.Write(new { match.Distance, match.Score, match.FalseAcceptanceRate, Match = match.IsMatch });
        else
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(match.IsMatch ? "match" : "no match")}: score {match.Score:F0} (threshold {FaceMatch.Threshold:F0}), distance {match.Distance:F3}, false acceptance rate {match.FalseAcceptanceRate:G3} %"));
        return match.IsMatch ? ExitCode.Success : ExitCode.Failed;
    }
}
