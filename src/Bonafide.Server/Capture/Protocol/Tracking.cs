using System.Text.Json.Serialization;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>The answer to one live frame.</summary>
internal sealed record Tracking : ServerMessage
{
    public required long Frame { get; init; }

    public required bool Keep { get; init; }

    public required IReadOnlyList<long> Drop { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required TrackedBox? Face { get; init; }

    public required string Guidance { get; init; }

    public required string Phase { get; init; }

    public required bool Still { get; init; }

    public required bool PhoneUpright { get; init; }

    public required TrackingTarget Target { get; init; }

    public TrackedChallenge? Challenge { get; init; }

    /// <summary>What the page is to show around the face, as CSS writes colours.</summary>
    public string? Light { get; init; }

    public TrackedInstruction? Instruction { get; init; }
}

/// <summary>A face in pixels of the live frame.</summary>
internal sealed record TrackedBox(float X, float Y, float Width, float Height);

/// <summary>Where the face should be, and how far that is met.</summary>
internal sealed record TrackingTarget(float Radius, float Stability);
