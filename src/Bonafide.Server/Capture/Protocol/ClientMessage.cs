using System.Text.Json.Serialization;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>What a client may send.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Cancel), "cancel")]
internal abstract record ClientMessage;

/// <summary>The first message: which session is to be captured.</summary>
internal sealed record Hello : ClientMessage
{
    public required int Protocol { get; init; }

    public required string SessionId { get; init; }

    public ClientSoftware? Client { get; init; }
}

/// <summary>The camera is open and frames can flow.</summary>
internal sealed record Start : ClientMessage
{
    public CameraFacts? Camera { get; init; }

    public ScreenFacts? Screen { get; init; }

    public BrowserHints? Hints { get; init; }

    public bool? Automation { get; init; }

    /// <summary>What speaks for a program or a developer's tool, by name.</summary>
    public IReadOnlyList<string>? Signs { get; init; }
}

/// <summary>The person gave up.</summary>
internal sealed record Cancel : ClientMessage;

/// <summary>One small JPEG of the live video.</summary>
/// <param name="FrameId">The client's number, from 1, growing.</param>
/// <param name="CapturedAt">Since <c>begin</c>, by the client's clock.</param>
/// <param name="PageHidden">The page was not visible.</param>
/// <param name="NotUpright">The phone was not held upright.</param>
/// <param name="AfterHalt">The page had stood still before it, as in a debugger.</param>
/// <param name="Jpeg">The picture; lives as long as the buffer that it came in.</param>
internal sealed record LiveFrame(long FrameId, TimeSpan CapturedAt, bool PageHidden, bool NotUpright, bool AfterHalt, ReadOnlyMemory<byte> Jpeg) : ClientMessage;

/// <summary>A part of a full-resolution picture.</summary>
/// <param name="FrameId">The live frame that it belongs to.</param>
/// <param name="IsLast">Whether it completes the still.</param>
/// <param name="Offset">Where in the still it begins, bytes.</param>
/// <param name="TotalBytes">Size of the whole still.</param>
/// <param name="Bytes">The part; lives as long as the buffer that it came in.</param>
internal sealed record StillChunk(long FrameId, bool IsLast, long Offset, long TotalBytes, ReadOnlyMemory<byte> Bytes) : ClientMessage;
