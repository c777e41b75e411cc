using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Content;

/// <summary>The software that sealed a capsule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record CapsuleProducer(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("version")] string Version);
