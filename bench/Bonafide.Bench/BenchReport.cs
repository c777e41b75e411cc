using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bonafide.Bench;

/// <summary>The results as a page: machine, ratios against goals, raw numbers.</summary>
internal static class BenchReport
{
    public static string Write(List<Measurement> results)
    {
        double Median(string name) => results.Single(result => result.Name == name).Median;
        var byDefault = FrameBench.Key(192, 5);
        var atPeersSize = FrameBench.Key(256, 1);
        var page = new StringBuilder();
        page.AppendLine("# Benchmark results").AppendLine();
        page.AppendLine("Written by `make bench`. Everything is measured in one run, in processor time of the working thread (of the process, for the");
        page.AppendLine("peers), so that ratios hold on a shared machine too; milliseconds depend on the machine.");
        page.AppendLine().AppendLine(Machine()).AppendLine();
        page.AppendLine("## Against the goals").AppendLine();
        page.AppendLine("| work | against | goal | reached |").AppendLine("|---|---|---|---|");
        foreach (var key in new[] { byDefault, FrameBench.Key(192, 1), atPeersSize })
            Row($"frame path, {key}", "bare inference of the same networks, inputs ready", "≤ 1.15 ×", Median($"frame path, {key}") / Median($"bare inference, {key}"));
        Row($"frame path, {byDefault}", "@vladmandic/human, JPEG to 478 points", "≥ 6 ×", Median("human, JPEG to 478 points") / Median($"frame path, {byDefault}"));
        Row($"frame path, {atPeersSize}", "the same", "≥ 4 ×", Median("human, JPEG to 478 points") / Median($"frame path, {atPeersSize}"));
        Row($"frame path, {atPeersSize}", "the same without the peer's JPEG decoding", "-", Median("human, decoded pixels to 478 points") / Median($"frame path, {atPeersSize}"));
        Row("template and match, int8", "@vladmandic/face-api, descriptor of a ready chip", "≥ 8 ×", Median("face-api, descriptor of a ready chip") / Median("template and match, int8"));
        Row("template and match, fp32", "the same", "-", Median("face-api, descriptor of a ready chip") / Median("template and match, fp32"));
        page.AppendLine().AppendLine(Notes).AppendLine();
        page.AppendLine("## Raw numbers").AppendLine().AppendLine("| | median, ms | 90 % below, ms |").AppendLine("|---|---|---|");
        foreach (var result in results)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {result.Name} | {result.Median:0.###} | {result.P90:0.###} |");
        return page.ToString();

        void Row(string work, string against, string goal, double ratio) =>
            page.AppendLine(CultureInfo.InvariantCulture, $"| {work} | {against} | {goal} | {ratio:0.00} × |");
    }

    private static string Machine()
    {
        var cpu = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return $"Machine: {cpu}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}. "
            + "One thread each; ONNX Runtime 1.27.0, libjpeg-turbo 2.1, @vladmandic/human 3.3.6 and @vladmandic/face-api 1.7.15 on TensorFlow.js wasm (SIMD) 4.22.0.";
    }

    private const string Notes =
        """
        - The frame path is everything between the JPEG's bytes and the finished observation: decoding, hashes, sampling, detector, landmarks, both
          irises, pose, quality. With the detector on every fifth frame a frame carries a fifth of its time, on both sides of the ratio.
        - The divisor runs the same sessions in the same order in a loop of its own, alternating with the frame path. The less inference a frame
          needs, the larger the share of the rest: tracking makes a frame cheaper and the ratio worse.
        - The peer decodes with jpeg-js and computes every frame afresh, as ours does at "every frame". It measures neither pose nor quality.
        """;
}
