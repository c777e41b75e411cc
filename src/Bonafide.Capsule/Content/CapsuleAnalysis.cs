using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Content;

/// <summary>An analysis that the sealer asks for.</summary>
/// <param name="Type">Its name, such as quality.</param>
/// <param name="Params">Its parameters.</param>
public sealed record CapsuleAnalysis(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("params")] JsonElement? Params = null);
