using System.Diagnostics;
using System.Globalization;

namespace Bonafide.Capsule.Bench;

/// <summary>Runs other programs.</summary>
internal static class Peer
{
    /// <summary>What <c>openssl speed</c> reaches with ChaCha20-Poly1305 on 256 KiB. It counts processor time.</summary>
    public static Rate OpenSsl()
    {
        var (output, _, _) = Run("openssl", "speed", "-evp", "ChaCha20-Poly1305", "-bytes", "262144", "-seconds", "1");
        var thousands = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
        return new Rate(1000 * double.Parse(thousands.TrimEnd('k'), CultureInfo.InvariantCulture), double.NaN);
    }

    public static (string Output, TimeSpan Clock, TimeSpan Cpu) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var (begun, used) = (Stopwatch.GetTimestamp(), ChildClock.Now);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (output, Stopwatch.GetElapsedTime(begun), ChildClock.Now - used)
            : throw new InvalidOperationException($"{program} failed: {errors.Result}");
    }
}
