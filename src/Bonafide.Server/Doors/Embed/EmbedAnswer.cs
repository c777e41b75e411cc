using System.Text.Json.Serialization;

namespace Bonafide.Server.Doors.Embed;

/// <summary>What every answer of the door begins with.</summary>
/// <param name="Message">Words for the integrator's developer, or for the person where a capture was judged.</param>
/// <param name="StatusCode">The HTTP status again.</param>
/// <param name="Timestamp">Milliseconds since 1970.</param>
internal abstract record EmbedAnswer(
    [property: JsonPropertyOrder(-3)] string Message,
    [property: JsonPropertyOrder(-2)] int StatusCode,
    [property: JsonPropertyOrder(-1)] long Timestamp);
