using System.Collections.Concurrent;
using Bonafide.Cli.Output;
using Bonafide.Vision;
using Bonafide.Vision.Templates;

namespace Bonafide.Cli.Pairs;

/// <summary>Works through a file of labelled pairs: every picture is analysed once, on all cores.</summary>
internal static class PairsRun
{
    private const int ProgressStep = 25;

    public static async Task<int> RunAsync(FileInfo list, DirectoryInfo root, bool json, CancellationToken cancellation)
    {
        List<LabelledPair> pairs;
        try
        {
            pairs = PairsFile.Parse(await File.ReadAllTextAsync(list.FullName, cancellation));
        }
        catch (Exception unusable) when (unusable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{list.Name}: {unusable.Message}");
            return ExitCode.Unusable;
        }

        using var engine = VisionEngine.Load(new VisionOptions());
        var templates = await ReadAllAsync(engine, pairs, root, cancellation);
        var report = PairsReport.Of(pairs, templates, new EuclideanMatcher());
        if (json)
            JsonOutput.Write(report);
        else
            PairsTable.Write(Console.Out, report);
        return ExitCode.Success;
    }

    private static async Task<IReadOnlyDictionary<string, FaceTemplate?>> ReadAllAsync(
        VisionEngine engine, List<LabelledPair> pairs, DirectoryInfo root, CancellationToken cancellation)
    {
        var files = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct(StringComparer.Ordinal).ToList();
        var source = new TemplateSource(engine);
        var templates = new ConcurrentDictionary<string, FaceTemplate?>(StringComparer.Ordinal);
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(files, parallel, async (file, stop) =>
        {
            var read = await source.ReadAsync(Locate(root, file), stop);
            templates[file] = read.Template;
            if (read.Error is not null)
                await Console.Error.WriteLineAsync($"{file}: {read.Error}");
            var count = Interlocked.Increment(ref done);
            if (count % ProgressStep == 0 || count == files.Count)
                await Console.Error.WriteLineAsync($"{count} of {files.Count} pictures analysed");
        });
        return templates;
    }

    // Lists made on Windows name files with backslashes.
    private static string Locate(DirectoryInfo root, string file)
    {
        var path = Path.Combine(root.FullName, file);
        return File.Exists(path) ? path : Path.Combine(root.FullName, file.Replace('\\', '/'));
    }
}
