using System.Net.WebSockets;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>Why a capture ended, in the numbers that every client of the socket knows.</summary>
internal enum ErrorCode
{
    /// <summary>A message that breaks the protocol, or a session that cannot be captured.</summary>
    InvalidInput = 400,

    /// <summary>The device is locked for a while.</summary>
    Locked = 429,

    /// <summary>A fault of the server.</summary>
    ServerFault = 500,

    /// <summary>The node is full or shutting down.</summary>
    Overloaded = 503,

    /// <summary>A model or another needed part is missing.</summary>
    PartMissing = 1100,

    /// <summary>A fault while starting.</summary>
    StartFault = 1200,

    /// <summary>A fault while tracking.</summary>
    TrackingFault = 1201,

    /// <summary>No usable face before the time-out.</summary>
    NoFace = 1301,

    /// <summary>The video is too poor to judge.</summary>
    PoorVideo = 1303,

    /// <summary>No live frame came.</summary>
    NoVideo = 1304,

    /// <summary>Anything else.</summary>
    Other = 2000,
}

internal static class ErrorCodeExtensions
{
    /// <summary>The close status that follows the error message.</summary>
    public static WebSocketCloseStatus CloseStatus(this ErrorCode code) => code switch
    {
        ErrorCode.NoFace or ErrorCode.PoorVideo or ErrorCode.NoVideo => WebSocketCloseStatus.NormalClosure,
        ErrorCode.InvalidInput => (WebSocketCloseStatus)4400,
        ErrorCode.Locked => (WebSocketCloseStatus)4429,
        ErrorCode.Overloaded => (WebSocketCloseStatus)4503,
        _ => (WebSocketCloseStatus)4500,
    };
}
