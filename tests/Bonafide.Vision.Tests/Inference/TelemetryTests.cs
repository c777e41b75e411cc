using System.Diagnostics;
using System.Globalization;
using Bonafide.Vision.Tests.Models;

namespace Bonafide.Vision.Tests.Inference;

public class TelemetryTests
{
    /// <summary>Variables that would keep the library quiet by themselves.</summary>
    private static readonly string[] Silencers = ["CI", "ORT_DISABLE_TELEMETRY"];

    [Fact]
    public async Task The_inference_library_starts_without_reporting_home()
    {
        using var home = new TemporaryFolder();
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { typeof(TelemetryTests).Assembly.Location, FreshProcessProbe.Command, ConvertedModels.Folder },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Silencers)
            start.Environment.Remove(name);
        foreach (var name in new[] { "HOME", "XDG_CACHE_HOME", "TMPDIR" })
            start.Environment[name] = home.Path;
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // The .NET runtime itself would put a socket into the temporary folder.

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);

        int.Parse(lines[0], CultureInfo.InvariantCulture).ShouldBe(0, "threads that the library added");
        lines[1].ShouldBe("1", "the switch as native code sees it");
        Directory.EnumerateFileSystemEntries(home.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
