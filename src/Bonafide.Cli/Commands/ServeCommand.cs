using System.CommandLine;
using Bonafide.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide serve</c>.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by semicolons. Default: http://127.0.0.1:8080." };
        var data = new Option<string?>("--data") { Description = "Folder for database, keys and media. Default: data." };
        var config = new Option<FileInfo?>("--config") { Description = "JSON file with further options; see docs/configuration.md." };
        var json = new Option<bool>("--json") { Description = "Announce the start in one line of JSON." };
        var command = new Command("serve", "Starts the server.") { urls, data, config, json };
        command.SetAction((parsed, cancellation) =>
        {
            var options = Settings.Read(parsed.GetValue(config));
            options.Urls = parsed.GetValue(urls) ?? options.Urls;
            options.DataPath = parsed.GetValue(data) ?? options.DataPath;
            return RunAsync(options, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, bool json, CancellationToken cancellation)
    {
        // Standard output carries the announcement alone, so that a script can read it; the log goes to standard error.
        await using var app = BonafideServer.Build(options, builder => builder.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        await app.StartAsync(cancellation);
        var start = StartReport.Of(app);
        if (json)
            Answer.JsonLine(start);
        else
            Answer.Text(Describe(start));
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static string Describe(StartReport start)
    {
        var lines = new List<string> { $"Bonafide listens on {string.Join(", ", start.Urls)}." };
        if (start.Demo is not null)
            lines.Add($"Demo page: {start.Demo}");
        if (start.Key is not null)
            lines.Add($"API key, shown only now: {start.Key}");
        if (start.Captures is not null)
            lines.Add($"Captures at once: {start.Captures}.");
        if (start.Problem is not null)
            lines.Add($"Nothing can be captured: {start.Problem}");
        return string.Join('\n', lines);
    }
}
