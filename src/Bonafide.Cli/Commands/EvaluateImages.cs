using System.CommandLine;
using System.Text.Json;
using Bonafide.Cli.Output;
using Bonafide.Cli.Simulation;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Evaluation.Images;
using Bonafide.Vision;
using Bonafide.Vision.Inference;
using Microsoft.Extensions.Configuration;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide evaluate --images DIR</c>.</summary>
internal static class EvaluateImages
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Option<DirectoryInfo?> Images { get; } = new("--images")
    {
        Description = "Judge photographs instead: a folder with bonafide/ and one folder per attack species.",
    };

    public static Option<FileInfo?> Config { get; } = new("--config")
    {
        Description = "With --images: JSON file whose Vision:PadModels take part; see docs/pad-models.md.",
    };

    public static async Task<int> RunAsync(DirectoryInfo source, FileInfo? config, DirectoryInfo folder, SecurityLevel level, CancellationToken cancellation)
    {
        var images = LabelledImages.In(source.FullName);
        var options = Read(config);
        using var engine = Load(options);
        using var progress = new ProgressLine(Console.Error, images.Count, TimeProvider.System);
        var trials = await new ImageEvaluator(engine, level, VerdictPolicy.Current).RunAsync(images, progress, cancellation);
        var report = ImageReport.Of(trials, level, VerdictPolicy.Current, [.. options.PadModels.Select(model => model.Name)]);

        folder.Create();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report.json"), JsonSerializer.Serialize(report, Format), cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report.html"), ImageReportPage.Write(report, trials), cancellation);
        return ExitCode.Success;
    }

    private static VisionOptions Read(FileInfo? file)
    {
        var options = new VisionOptions();
        if (file is not null)
            new ConfigurationBuilder().AddJsonFile(file.FullName, optional: false).Build().GetSection(VisionOptions.Section).Bind(options);
        return options;
    }

    private static VisionEngine Load(VisionOptions options)
    {
        try
        {
            return VisionEngine.Load(options);
        }
        catch (OnnxException unfit)
        {
            throw new ArgumentException(unfit.Message, unfit);
        }
    }
}
