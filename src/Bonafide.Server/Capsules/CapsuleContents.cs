using System.Text.Json;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Log;

namespace Bonafide.Server.Capsules;

/// <summary>A capsule that was opened and proved whole.</summary>
internal sealed record CapsuleContents
{
    public const string Frame = "frame";
    public const string Still = "still";

    public required CapsuleSessionRow Session { get; init; }

    public required CapsuleManifest Manifest { get; init; }

    /// <summary>The frame entries in their order: frames and stills.</summary>
    public required IReadOnlyList<CapsulePicture> Pictures { get; init; }

    /// <summary>How many video entries there are.</summary>
    public required int Videos { get; init; }

    /// <summary>The device entries; there should be one.</summary>
    public required IReadOnlyList<JsonElement> Devices { get; init; }

    /// <summary>The challenge entries; there should be one.</summary>
    public required IReadOnlyList<JsonElement> Challenges { get; init; }

    public required IReadOnlyList<LogEvent> Events { get; init; }

    /// <summary>What was asked of the person.</summary>
    public IReadOnlyList<string> Actions => Manifest.Tags ?? [];
}
