using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Content;

/// <summary>What the capsule is and what is asked of it. Always the first entry.</summary>
public sealed record CapsuleManifest
{
    /// <summary>The format version once more, where it is sealed.</summary>
    [JsonPropertyName("format")]
    public int Format { get; init; } = CapsuleFormat.Version;

    /// <summary>When the capsule was begun, by the sealer's clock: milliseconds since 1970 UTC. All other times count from here.</summary>
    [JsonPropertyName("createdAt")]
    public required long CreatedAt { get; init; }

    /// <summary>What sealed it.</summary>
    [JsonPropertyName("producer")]
    public required CapsuleProducer Producer { get; init; }

    /// <summary>The policy asked for.</summary>
    [JsonPropertyName("policy")]
    public string? Policy { get; init; }

    /// <summary>Tags of the media, such as the action that was asked for.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The analyses asked for.</summary>
    [JsonPropertyName("analyses")]
    public IReadOnlyList<CapsuleAnalysis>? Analyses { get; init; }

    /// <summary>The caller's own data.</summary>
    [JsonPropertyName("metadata")]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
