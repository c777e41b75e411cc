using System.Diagnostics;
using System.Text.Json;

namespace Bonafide.Server.Tests.Support;

/// <summary>The <c>bonafide</c> program in a process of its own.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    private readonly Process _process;

    private CommandLine(Process process) => _process = process;

    public static CommandLine Start(string? runtime, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bonafide.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BONAFIDE_RUNTIME"] = runtime ?? Path.Combine(RepositoryRoot.Path, "artifacts", "runtime") },
        };
        return new CommandLine(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var command = Start(null, arguments);
        var (output, errors) = (command._process.StandardOutput.ReadToEndAsync(), command._process.StandardError.ReadToEndAsync());
        await command._process.WaitForExitAsync();
        return (command._process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a server and waits for its announcement.</summary>
    public static async Task<(CommandLine Server, JsonElement Announcement)> ServeAsync(string data, string? runtime = null)
    {
        var server = Start(runtime, "serve", "--urls", "http://127.0.0.1:0", "--data", data, "--json");
        var errors = server._process.StandardError.ReadToEndAsync();
        var line = await server._process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await errors);
        using var document = JsonDocument.Parse(line);
        return (server, document.RootElement.Clone());
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
