using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Transport;
using Bonafide.Server.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Capture;

/// <summary>Turns a request into a capture socket.</summary>
internal sealed class CaptureEndpoint(CaptureToolbox tools, IHostApplicationLifetime lifetime)
{
    /// <summary>Serves one socket until it is closed.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !context.WebSockets.WebSocketRequestedProtocols.Contains(CaptureProtocol.Name))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(
                new WrongProtocol("Open a WebSocket with one of these sub-protocols.", [CaptureProtocol.Name]), context.RequestAborted);
            return;
        }

        var acceptedAt = tools.Time.GetTimestamp();
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = CaptureProtocol.Name,
            KeepAliveInterval = tools.Options.KeepAlive,
            KeepAliveTimeout = tools.Options.KeepAlive,
        });
        var line = new CaptureLine(socket, tools.Options, tools.Time, lifetime.ApplicationStopping);
        var end = await AnswerAsync(line, CaptureClient.Of(context.Request), acceptedAt);
        tools.Metrics.Ended(end.Kind, end.Code);
        if (end.Last is Error { Code: (int)ErrorCode.InvalidInput, Message: var fault })
            tools.Log.ProtocolBroken(fault);
        await line.CloseAsync(end.Last, end.Status);
    }

    private async Task<CaptureEnd> AnswerAsync(CaptureLine line, CaptureClient client, long acceptedAt)
    {
        if (!tools.Capacity.TryOpenSocket())
            return CaptureEnd.Of(ErrorCode.Overloaded, "The server has too many open sockets. Try again in a few seconds.");
        try
        {
            return await new CaptureRun(line, tools, client, acceptedAt).RunAsync();
        }
        finally
        {
            tools.Capacity.CloseSocket();
        }
    }

    private sealed record WrongProtocol(string Error, IReadOnlyList<string> Protocols);
}
