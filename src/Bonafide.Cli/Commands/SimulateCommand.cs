using System.CommandLine;
using System.Net.WebSockets;
using System.Text.Json;
using Bonafide.Cli.Output;
using Bonafide.Cli.Simulation;
using Bonafide.Liveness.Capture;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Remote;
using Bonafide.Simulator.Running;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide simulate</c>.</summary>
internal static class SimulateCommand
{
    private static readonly TimeSpan ResultPatience = TimeSpan.FromSeconds(60);
    private static readonly Option<bool> List = new("--list") { Description = "List the species." };
    private static readonly Option<string> Name = new("--species") { Description = "What is presented; see --list.", DefaultValueFactory = _ => "bona-fide" };
    private static readonly Option<string> Mode = new("--mode") { Description = "LIVENESS_PASSIVE, LIVENESS_PASSIVE_VIDEO or LIVENESS_ACTIVE: what is asked of a server (--url), and what a recording is prepared for.", DefaultValueFactory = _ => "LIVENESS_PASSIVE" };
    private static readonly Option<string> Level = new("--level") { Description = "LOW, MEDIUM or HIGH.", DefaultValueFactory = _ => "HIGH" };
    private static readonly Option<bool> Light = new("--light") { Description = "Ask for a light sequence." };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Repeats a presentation.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Url = new("--url") { Description = "Base address of a running server." };
    private static readonly Option<string?> Key = new("--key") { Description = "API key of that server." };
    private static readonly Option<string?> Out = new("--out") { Description = "Write a camera feed (.mjpeg or .mp4) instead." };
    private static readonly Option<double> Seconds = new("--seconds") { Description = "Length of the camera feed.", DefaultValueFactory = _ => 12 };
    private static readonly Option<int?> Bridge = new("--bridge") { Description = "Lend the presentation to a browser as its camera instead, on this port of 127.0.0.1; 0 for any free one." };
    private static readonly Option<string?> Faces = new("--faces") { Description = "Folder of photographs to make people from. Default: those of the npm package." };
    private static readonly Option<bool> Json = JsonOutput.Option();

    public static Command Create()
    {
        var command = new Command(
            "simulate",
            "Simulates one presentation: against a server (--url, --key), into a file (--out) or as a browser's camera (--bridge). Exit code 0 when it ran, whatever the verdict; 1 when it could not.")
        {
            List, Name, Mode, Level, Light, Seed, Url, Key, Out, Seconds, Bridge, Faces, Json,
        };
        command.SetAction((parsed, cancellation) => parsed.GetValue(List) ? Task.FromResult(ListSpecies(parsed)) : RunAsync(parsed, cancellation));
        return command;
    }

    private static int ListSpecies(ParseResult parsed)
    {
        if (parsed.GetValue(Json))
            JsonOutput.Write(SpeciesCatalog.All.Select(species => new { species.Name, species.Description, species.IsBonaFide }));
        else
            Answer.Text(string.Join('\n', SpeciesCatalog.All.Select(species => $"{species.Name,-16} {species.Description}")));
        return ExitCode.Success;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var species = SpeciesCatalog.Named(parsed.GetRequiredValue(Name));
        var file = parsed.GetValue(Out);
        var (url, key) = (parsed.GetValue(Url), parsed.GetValue(Key));
        var bridge = parsed.GetValue(Bridge);
        if (bridge is < 0 or > ushort.MaxValue)
            throw new ArgumentException($"--bridge {bridge} is no port.");
        if (file is null && bridge is null && (url is null || key is null))
            throw new ArgumentException("Name a server by --url and --key, a file by --out, or a port by --bridge.");

        using var stage = await Stage.SetAsync(parsed.GetValue(Faces), cancellation);
        if (bridge is { } port)
        {
            await LendAsync(parsed, () => species.Present(stage.People, parsed.GetValue(Seed), PreparedFor(parsed)), port, cancellation);
            return ExitCode.Success;
        }

        var presentation = species.Present(stage.People, parsed.GetValue(Seed), PreparedFor(parsed));
        if (file is not null)
        {
            var frames = new CameraFeed(stage.Engine, presentation).Film(TimeSpan.FromSeconds(parsed.GetValue(Seconds)));
            await FeedFile.WriteAsync(file, frames, cancellation);
            return ExitCode.Success;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"--url {url} is no http or https address.");
        try
        {
            await CaptureAsync(parsed, species, presentation, address, key!, cancellation);
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is HttpRequestException or WebSocketException or TimeoutException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task LendAsync(ParseResult parsed, Func<IPresentation> present, int port, CancellationToken cancellation)
    {
        using var camera = new CameraBridge(present, TimeProvider.System);
        await camera.RunAsync(
            port,
            address =>
            {
                if (parsed.GetValue(Json))
                    Answer.JsonLine(new { bridge = address.GetLeftPart(UriPartial.Authority) });
                else
                    Answer.Text($"The simulated camera is at {address.GetLeftPart(UriPartial.Authority)}; end it with Ctrl+C.");
            },
            cancellation);
    }

    // Where nobody says in which mode it will be captured, an attacker's recording is one for all.
    private static CaptureMode? PreparedFor(ParseResult parsed) =>
        parsed.GetResult(Mode) is { Implicit: false } || parsed.GetValue(Url) is not null ? ModeOption.Parse(parsed.GetRequiredValue(Mode)) : null;

    private static async Task CaptureAsync(
        ParseResult parsed, Species species, IPresentation presentation, Uri address, string key, CancellationToken cancellation)
    {
        using var server = new RemoteServer(address, key, TimeProvider.System);
        var session = await server.CreateSessionAsync(parsed.GetRequiredValue(Mode), parsed.GetRequiredValue(Level), parsed.GetValue(Light), cancellation);
        string? refusal = null;
        try
        {
            await new RemoteCapture(presentation, TimeProvider.System).RunAsync(server.Socket, session, cancellation);
        }
        catch (RemoteCaptureException ended) when (ended.Code is >= 1300 and < 1400)
        {
            // The capture itself had an outcome (no face, poor video), so there is a result to read.
            refusal = ended.Message;
        }

        Report(parsed, species, session, refusal, await server.ResultAsync(session, ResultPatience, cancellation));
    }

    private static void Report(ParseResult parsed, Species species, string session, string? refusal, JsonElement result)
    {
        if (parsed.GetValue(Json))
        {
            JsonOutput.Write(new { species = species.Name, seed = parsed.GetValue(Seed), sessionId = session, refusal, result });
            return;
        }

        var status = result.TryGetProperty("livenessStatus", out var said) ? said.ToString() : "no status";
        var words = result.TryGetProperty("diagnostic", out var diagnostic) ? $" ({diagnostic})" : "";
        Answer.Text($"{species.Name}, seed {parsed.GetValue(Seed)} (simulated): {status}{words}");
    }
}
