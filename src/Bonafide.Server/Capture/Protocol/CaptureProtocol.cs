namespace Bonafide.Server.Capture.Protocol;

/// <summary>The fixed parts of the capture protocol; see docs/protocol.md.</summary>
internal static class CaptureProtocol
{
    /// <summary>Where the socket is.</summary>
    public const string Path = "/video-server/engine.io";

    /// <summary>The sub-protocol that a client asks for.</summary>
    public const string Name = "bonafide.capture.v1";

    /// <summary>The number in <c>hello</c> and <c>ready</c>.</summary>
    public const int Version = 1;

    /// <summary>Longest text message, bytes.</summary>
    public const int MaxTextBytes = 16 * 1024;

    /// <summary>Longest binary message, bytes.</summary>
    public const int MaxBinaryBytes = 1024 * 1024;

    /// <summary>Deepest nesting of a text message.</summary>
    public const int MaxDepth = 8;

    /// <summary>Header before the media in every binary message, bytes.</summary>
    public const int HeaderBytes = 16;

    /// <summary>Most media bytes in one still chunk.</summary>
    public const int MaxChunkBytes = 64 * 1024;

    /// <summary>Longest session identifier that is looked up, characters.</summary>
    public const int MaxSessionIdLength = 128;

    /// <summary>Longest name that a device may give itself, characters.</summary>
    public const int MaxDeviceLength = 64;
}
