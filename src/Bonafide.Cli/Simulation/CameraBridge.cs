using System.Net;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Bridge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bonafide.Cli.Simulation;

/// <summary>
/// Lends a simulated presentation to a real browser as its camera, on this machine alone. <c>POST /camera</c> opens it from the beginning and answers
/// its claim; <c>POST /frame</c> tells what the page shows and answers the next picture.
/// </summary>
internal sealed class CameraBridge(Func<IPresentation> present, TimeProvider time) : IDisposable
{
    private const long LongestMessage = 4096;
    private readonly Lock _gate = new();
    private BridgedCamera? _open;

    /// <summary>Serves until cancelled.</summary>
    /// <param name="port">0 for any free one.</param>
    /// <param name="listening">Told the address.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(int port, Action<Uri> listening, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = LongestMessage;
        });
        await using var app = builder.Build();
        app.MapPost("/camera", Open);
        app.MapPost("/frame", Frame);
        await app.StartAsync(cancellation);
        listening(new Uri(app.Urls.Single()));
        await app.WaitForShutdownAsync(cancellation);
    }

    public void Dispose() => _open?.Dispose();

    private IResult Open()
    {
        lock (_gate)
        {
            _open?.Dispose();
            _open = new BridgedCamera(present(), time);
            return Results.Json(_open.Claim);
        }
    }

    private IResult Frame(SeenPage page)
    {
        lock (_gate)
        {
            if (_open is null)
                return Results.Problem("Open the camera first.", statusCode: StatusCodes.Status409Conflict);
            try
            {
                return Results.Bytes(_open.Shoot(page), "image/jpeg");
            }
            catch (FormatException malformed)
            {
                return Results.Problem(malformed.Message, statusCode: StatusCodes.Status400BadRequest);
            }
        }
    }
}
