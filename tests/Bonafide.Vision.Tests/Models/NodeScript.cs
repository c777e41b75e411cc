using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bonafide.Vision.Tests.Models;

/// <summary>Runs a script of the reference folder that reads and writes files of raw floats.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>What the network's own package computes for an image, all outputs one after the other.</summary>
    public static float[] Reference(string network, ReadOnlySpan<float> image)
    {
        using var folder = new TemporaryFolder();
        var input = Path.Combine(folder.Path, "input.raw");
        File.WriteAllBytes(input, MemoryMarshal.AsBytes(image));
        return Run(folder, "run.mjs", network, input);
    }

    /// <summary>A square of a sample photograph, as pixels 0 to 255 in planes.</summary>
    public static float[] Crop(int left, int top, int size, int side)
    {
        using var folder = new TemporaryFolder();
        int[] numbers = [left, top, size, side];
        return Run(folder, "crop.mjs", [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>The landmarks that @vladmandic/human's whole pipeline finds, as x, y, z in pixels; empty without a face.</summary>
    /// <param name="rgb">Interleaved channels as raw 32-bit floats, 0 to 255.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static float[] Landmarks(ReadOnlySpan<byte> rgb, int width, int height)
    {
        using var folder = new TemporaryFolder();
        var input = Path.Combine(folder.Path, "input.raw");
        File.WriteAllBytes(input, rgb);
        return Run(folder, "landmarks.mjs", width.ToString(CultureInfo.InvariantCulture), height.ToString(CultureInfo.InvariantCulture), input);
    }

    private static float[] Run(TemporaryFolder folder, string script, params string[] arguments)
    {
        var output = Path.Combine(folder.Path, "output.raw");
        var path = Repository.PathTo("tests", "Bonafide.Vision.Tests", "reference", script);
        using var node = Process.Start(new ProcessStartInfo("node", [path, .. arguments, output]) { RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync();
        if (!node.WaitForExit(Limit))
        {
            node.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end within {Limit}.");
        }

        node.ExitCode.ShouldBe(0, errors.Result);
        return MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(output)).ToArray();
    }
}
