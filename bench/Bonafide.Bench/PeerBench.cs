using System.Diagnostics;
using System.Globalization;

namespace Bonafide.Bench;

/// <summary>Runs the peers' scripts, one after the other, on the same frames.</summary>
internal static class PeerBench
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task<List<Measurement>> RunAsync(string repository, string frames)
    {
        var results = new List<Measurement>();
        foreach (var script in new[] { "human.mjs", "face-api.mjs" })
            results.AddRange(await RunAsync(Path.Combine(repository, "bench", "peers", script), frames, repository));
        return results;
    }

    private static async Task<IEnumerable<Measurement>> RunAsync(string script, string frames, string repository)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [script, frames]) { RedirectStandardOutput = true, WorkingDirectory = repository })!;
        using var deadline = new CancellationTokenSource(Limit);
        try
        {
            var output = await node.StandardOutput.ReadToEndAsync(deadline.Token);
            await node.WaitForExitAsync(deadline.Token);
            if (node.ExitCode != 0)
                throw new InvalidOperationException($"{Path.GetFileName(script)} ended with {node.ExitCode}.");
            return output.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length == 3)
                .Select(parts => new Measurement(parts[0], Number(parts[1]), Number(parts[2])));
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(script)} did not end within {Limit}.");
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
