using System.Text.Json.Serialization;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>What the server may send.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Begin), "begin")]
[JsonDerivedType(typeof(Tracking), "tracking")]
[JsonDerivedType(typeof(Instruction), "instruction")]
[JsonDerivedType(typeof(StillsWanted), "stills")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Result), "result")]
[JsonDerivedType(typeof(Error), "error")]
internal abstract record ServerMessage;

/// <summary>The session is admitted; how to send.</summary>
internal sealed record Ready(int Protocol, string Mode, bool Light, long TimeoutMs, LiveTerms Live, StillTerms Still) : ServerMessage;

/// <summary>How live frames are to be sent.</summary>
internal sealed record LiveTerms(int MaxSide, double Quality, double FrameRate, int Window, int MaxBytes);

/// <summary>How stills are to be kept and sent.</summary>
internal sealed record StillTerms(double Quality, int MaxSide, int Keep, int MaxBytes);

/// <summary>Frames may flow.</summary>
internal sealed record Begin : ServerMessage;

/// <summary>A change of what is asked of the subject.</summary>
internal sealed record Instruction(string Value) : ServerMessage;

/// <summary>The kept pictures that are wanted.</summary>
internal sealed record StillsWanted(IReadOnlyList<long> Frames) : ServerMessage;

/// <summary>Share of the stills that has arrived, 0 to 1.</summary>
internal sealed record Progress(double Received) : ServerMessage;

/// <summary>The verdict is stored.</summary>
internal sealed record Result(PixelBox? BestImage, string? Diagnostic) : ServerMessage;

/// <summary>The face in the best image, whole pixels.</summary>
internal sealed record PixelBox(int BoxX, int BoxY, int BoxWidth, int BoxHeight);

/// <summary>The capture ended.</summary>
internal sealed record Error(int Code, [property: JsonPropertyName("error")] string Message, DateTimeOffset? UnlockDateTime = null) : ServerMessage;
