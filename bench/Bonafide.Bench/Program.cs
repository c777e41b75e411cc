using Bonafide.Bench;

// Usage: Bonafide.Bench REPOSITORY. Measures, runs the peers beside it, and writes bench/RESULTS.md.
if (args is not [var repository])
{
    Console.Error.WriteLine("Usage: Bonafide.Bench REPOSITORY");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("bonafide-bench-");
try
{
    var frames = BenchFrames.Make(repository, folder.FullName);
    var results = new List<Measurement>();
    results.AddRange(FrameBench.Run(frames));
    results.AddRange(TemplateBench.Run(frames));
    results.AddRange(await PeerBench.RunAsync(repository, folder.FullName));
    var report = BenchReport.Write(results);
    await File.WriteAllTextAsync(Path.Combine(repository, "bench", "RESULTS.md"), report);
    Console.WriteLine(report);
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
