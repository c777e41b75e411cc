using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Log;

/// <summary>One event of the log, as it stands in the body of an event entry.</summary>
public sealed record LogEvent
{
    /// <summary>Its number in the log, from 0.</summary>
    [JsonPropertyName("n")]
    public required int Number { get; init; }

    /// <summary>When: milliseconds since the capsule was begun; never less than the event before.</summary>
    [JsonPropertyName("t")]
    public required double Time { get; init; }

    /// <summary>What happened, such as camera.chosen.</summary>
    [JsonPropertyName("event")]
    public required string Name { get; init; }

    /// <summary>SHA-256 of the body of the event before, in hexadecimal; 64 zeros for the first.</summary>
    [JsonPropertyName("previous")]
    public required string Previous { get; init; }

    /// <summary>The entry that this event adds to the log: the one just before it.</summary>
    [JsonPropertyName("entry")]
    public int? Entry { get; init; }

    /// <summary>SHA-256 of that entry's body, in hexadecimal.</summary>
    [JsonPropertyName("sha256")]
    public string? Digest { get; init; }

    /// <summary>Only in the last event: how many entries stand before it.</summary>
    [JsonPropertyName("entries")]
    public int? Entries { get; init; }

    /// <summary>Whatever else the event says.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }
}
