using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bonafide.Cli.Output;
using Bonafide.Cli.Simulation;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Evaluation;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide evaluate</c>.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Folder for report.json and report.html.", Required = true };
    private static readonly Option<int> Tries = new("--tries") { Description = "Presentations per species and mode; each is judged at every level.", DefaultValueFactory = _ => 100 };
    private static readonly Option<ulong> SeedBase = new("--seed-base") { Description = "Seed of the first presentation.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string[]> Names = new("--species") { Description = "Only these species.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Modes = new("--mode") { Description = "Only these modes, such as LIVENESS_PASSIVE.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Levels = new("--level") { Description = "Only these levels: LOW, MEDIUM, HIGH.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Light = new("--light") { Description = "Without the light sequence, with it, or both: off, on or both. Default: without, in LIVENESS_PASSIVE_VIDEO both." };
    private static readonly Option<double?> Minutes = new("--minutes") { Description = "Stop after this long and report the rounds that are whole. Ctrl-C does the same." };
    private static readonly Option<FileInfo?> Log = new("--log")
    {
        Description = "File to keep each capture's outcome in (gzip-compressed JSON lines). What it holds already is not made again: a long evaluation can go on another day.",
    };
    private static readonly Option<bool> OnlyLogged = new("--only-logged") { Description = "Report what the log holds and make nothing: an interim report." };
    private static readonly Option<string?> Commit = new("--commit") { Description = "Name of the measured source, for the report." };
    private static readonly Option<string?> WithoutCue = new("--without-cue") { Description = "Judge as if the policy did not ask for this cue." };
    private static readonly Option<bool> Strips = new("--strips") { Description = "Put frames of wrongly judged captures into the page. They show faces." };
    private static readonly Option<string?> Faces = new("--faces") { Description = "Folder of photographs to make people from. Default: those of the npm package." };

    public static Command Create()
    {
        var command = new Command(
            "evaluate",
            "Measures presentation attack detection on simulated presentations, in process, and writes a report. Exit code 0 when the report was written.")
        {
            Out, Tries, SeedBase, Names, Modes, Levels, Light, WithoutCue, Minutes, Log, OnlyLogged, Strips, Commit, Faces, EvaluateImages.Images, EvaluateImages.Config,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = Settings(parsed);
        if (parsed.GetValue(EvaluateImages.Images) is { } images)
        {
            var level = parsed.GetValue(Levels) is { Length: > 0 } ? settings.Levels[0] : SecurityLevel.High;
            return await EvaluateImages.RunAsync(images, parsed.GetValue(EvaluateImages.Config), parsed.GetRequiredValue(Out), level, cancellation);
        }

        using var stage = await Stage.SetAsync(parsed.GetValue(Faces), cancellation);
        using var log = parsed.GetValue(Log) is { } file ? TrialLog.Open(file.FullName, PolicyName(settings)) : null;
        var evaluator = new Evaluator(stage.Engine, stage.People, settings, log);
        var trials = parsed.GetValue(OnlyLogged) ? Logged(evaluator, log) : await MakeAsync(evaluator, parsed.GetValue(Minutes), cancellation);
        var report = EvaluationReport.Of(trials, settings, [.. stage.People.Select(person => person.Name)]) with
        {
            Date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Commit = parsed.GetValue(Commit),
        };

        var folder = parsed.GetRequiredValue(Out);
        // Not cancelled: whoever stops a long run wants what it has measured.
        folder.Create();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report.json"), JsonSerializer.Serialize(report, Format), CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report.html"), ReportPage.Write(report, trials), CancellationToken.None);
        return ExitCode.Success;
    }

    private static IReadOnlyList<Trial> Logged(Evaluator evaluator, TrialLog? log) => log is { Count: > 0 }
        ? evaluator.Logged()
        : throw new ArgumentException("--only-logged needs a --log that holds something.");

    private static async Task<IReadOnlyList<Trial>> MakeAsync(Evaluator evaluator, double? minutes, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (minutes is { } limit)
            stop.CancelAfter(limit > 0 ? TimeSpan.FromMinutes(limit) : throw new ArgumentException("--minutes must be more than 0."));
        using var progress = new ProgressLine(Console.Error, evaluator.Total, TimeProvider.System);
        return await evaluator.RunAsync(progress, stop.Token);
    }

    private static EvaluationSettings Settings(ParseResult parsed)
    {
        var settings = new EvaluationSettings
        {
            Tries = parsed.GetValue(Tries),
            SeedBase = parsed.GetValue(SeedBase),
            KeepStrips = parsed.GetValue(Strips),
        };
        if (settings.Tries < 1)
            throw new ArgumentException("--tries must be at least 1.");
        if (parsed.GetValue(Names) is { Length: > 0 } names)
            settings = settings with { Species = [.. names.Select(SpeciesCatalog.Named)] };
        if (parsed.GetValue(Modes) is { Length: > 0 } modes)
            settings = settings with { Modes = [.. modes.Select(ModeOption.Parse)] };
        if (parsed.GetValue(Levels) is { Length: > 0 } levels)
            settings = settings with { Levels = [.. levels.Select(LevelOf)] };
        settings = settings with { Lights = LightsOf(parsed.GetValue(Light)) };
        if (parsed.GetValue(WithoutCue) is { } cue)
            settings = settings with { WithoutCue = cue, Policy = settings.Policy.Without(cue) };
        return settings;
    }

    private static string PolicyName(EvaluationSettings settings) =>
        settings.WithoutCue is { } cue ? $"{settings.Policy.Version} without {cue}" : settings.Policy.Version;

    private static bool[]? LightsOf(string? name) => name switch
    {
        null => null,
        "off" => [false],
        "on" => [true],
        "both" => [false, true],
        _ => throw new ArgumentException($"--light {name} is none of off, on and both."),
    };

    private static SecurityLevel LevelOf(string name) => Enum.TryParse<SecurityLevel>(name, ignoreCase: true, out var level)
        ? level
        : throw new ArgumentException($"'{name}' is no security level; use LOW, MEDIUM or HIGH.");
}
