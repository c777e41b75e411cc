using System.Net.WebSockets;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Transport;

namespace Bonafide.Server.Capture;

/// <summary>How a socket ends: the last message, if any, and the close status.</summary>
/// <param name="Kind">A word for logs and metrics.</param>
/// <param name="Last">The last message.</param>
/// <param name="Status">The close status.</param>
internal sealed record CaptureEnd(string Kind, ServerMessage? Last, WebSocketCloseStatus Status)
{
    /// <summary>The person gave up.</summary>
    public static readonly CaptureEnd Cancelled = new("cancelled", null, WebSocketCloseStatus.NormalClosure);

    /// <summary>The connection is gone.</summary>
    public static readonly CaptureEnd Gone = new("gone", null, WebSocketCloseStatus.NormalClosure);

    /// <summary>The session is unknown, expired, used, busy or erased: one answer to all, so that nothing can be probed.</summary>
    public static readonly CaptureEnd NotCapturable = Of(ErrorCode.InvalidInput, "This session cannot be captured. Ask the service for a new one.");

    /// <summary>The code that the client is told; 0 for none.</summary>
    public int Code => (Last as Error)?.Code ?? 0;

    /// <summary>An end with an error message.</summary>
    public static CaptureEnd Of(ErrorCode code, string message) => new("error", new Error((int)code, message), code.CloseStatus());

    /// <summary>The device is locked.</summary>
    public static CaptureEnd Locked(DateTimeOffset until) => new(
        "error", new Error((int)ErrorCode.Locked, "Maximum captures attempt reached", until), ErrorCode.Locked.CloseStatus());

    /// <summary>The verdict is stored.</summary>
    public static CaptureEnd Of(Result result) => new("result", result, WebSocketCloseStatus.NormalClosure);

    /// <summary>The end that follows from an arrival that the moment has no use for.</summary>
    public static CaptureEnd From(Arrival unexpected)
    {
        switch (unexpected)
        {
            case Arrival.Broken { Fault: var fault }:
                return Of(ErrorCode.InvalidInput, fault);
            case Arrival.Closed:
                return Gone;
            case Arrival.Lost:
                return NotCapturable;
            case Arrival.Stopping:
                return Of(ErrorCode.Overloaded, "The server is shutting down. Try again in a few seconds.");
            case Arrival.Late:
                return Of(ErrorCode.Other, "The expected message did not come in time. Check the connection and try again.");
            case Arrival.Received { Message: Cancel }:
                return Cancelled;
            default:
                (unexpected as Arrival.Received)?.Media?.Dispose();
                return Of(ErrorCode.InvalidInput, "The message came out of order.");
        }
    }
}
