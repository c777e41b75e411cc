using System.Text.Json;
using Bonafide.Examples;

namespace Integrator.WebCapture;

/// <summary>Reads answers by their signature: what is used is what was signed, and nothing that stood beside it.</summary>
internal sealed class SignedAnswers(HttpClient http)
{
    public async Task<T> ReadAsync<T>(string answer) => Read<T>(await SignatureVerifier.VerifyAsync(http, answer));

    public async Task<IReadOnlyList<T>> ReadListAsync<T>(string answers)
    {
        using var document = JsonDocument.Parse(answers);
        var read = new List<T>();
        foreach (var answer in document.RootElement.EnumerateArray())
            read.Add(await ReadAsync<T>(answer.GetRawText()));
        return read;
    }

    private static T Read<T>(byte[] payload) =>
        JsonSerializer.Deserialize<T>(payload, SampleJson.Options) ?? throw new JsonException("The signed answer is empty.");
}
