using System.Text;
using System.Text.Json;

namespace Bonafide.Server.Signing;

/// <summary>
/// Adds a <c>signature</c> to an answer. The payload inside the signature is, byte for byte, the answer without that member: a receiver needs no
/// canonical form, it verifies the signature and may simply use the payload.
/// </summary>
internal sealed class SignedJson(JwsSigner signer)
{
    /// <param name="answer">Serialises to a JSON object with at least one member.</param>
    /// <param name="options">How.</param>
    public byte[] Serialize<T>(T answer, JsonSerializerOptions options)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(answer, options);
        var signature = signer.Sign(payload);
        return [.. payload.AsSpan(0, payload.Length - 1), .. Encoding.ASCII.GetBytes($",\"signature\":\"{signature}\"}}")];
    }
}
