using System.Text;
using System.Text.Json;

namespace Bonafide.Server.Signing;

/// <summary>Signs JSON as a compact JWS (RFC 7515) with RS256, the certificate in <c>x5c</c> and the key's name in <c>kid</c>.</summary>
internal sealed class JwsSigner(SigningKey key)
{
    private readonly string _header = Base64.Url(JsonSerializer.SerializeToUtf8Bytes(new
    {
        alg = "RS256",
        kid = key.Id,
        x5c = new[] { Convert.ToBase64String(key.Certificate.RawData) },
    }));

    public string Sign(ReadOnlySpan<byte> payload)
    {
        var signed = $"{_header}.{Base64.Url(payload)}";
        return $"{signed}.{Base64.Url(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }
}
