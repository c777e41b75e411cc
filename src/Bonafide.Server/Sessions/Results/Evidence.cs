using System.Text.Json;
using Bonafide.Liveness.Cues;

namespace Bonafide.Server.Sessions.Results;

/// <summary>What the verdict rests on; kept sealed, for the operator.</summary>
/// <param name="Cues">What each cue found.</param>
/// <param name="ClientFacts">What the client said of itself, as the JSON it sent.</param>
internal sealed record Evidence(IReadOnlyList<CueResult> Cues, string ClientFacts)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    public static Evidence FromBytes(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<Evidence>(bytes, JsonSerializerOptions.Web) ?? throw new InvalidDataException("The stored evidence is empty.");

    public static string Context(string sessionId) => "evidence:" + sessionId;
}
