using System.Diagnostics;
using System.Globalization;

namespace Bonafide.Server.Tests.Persistence.Postgres;

/// <summary>The distribution's PostgreSQL, which does not run as root: there it is run as the user that the package makes.</summary>
internal static class PostgresPrograms
{
    private const string Account = "postgres";

    private static string Folder => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
            .OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture))
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault() ?? throw Missing()
        : throw Missing();

    /// <summary>Lets PostgreSQL write into a folder.</summary>
    public static Task GiveAsync(string folder) =>
        Environment.IsPrivilegedProcess ? StartAsync("chown", ["-R", Account, folder]) : Task.CompletedTask;

    public static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Folder, program);
        return Environment.IsPrivilegedProcess ? StartAsync("runuser", ["-u", Account, "--", path, .. arguments]) : StartAsync(path, arguments);
    }

    private static async Task StartAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program}: {await output}{await errors}");
    }

    private static InvalidOperationException Missing() => new("PostgreSQL is not installed. Run eng/install-system.sh, or: apt-get install postgresql.");
}
