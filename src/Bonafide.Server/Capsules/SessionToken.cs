using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bonafide.Server.Signing;

namespace Bonafide.Server.Capsules;

/// <summary>Writes a session as the token that the sealer gets: a JWT signed with RS256 (RFC 7519). Its claims are in docs/capsule-door.md.</summary>
internal sealed class SessionToken(SigningKey key, CapsuleKeys capsuleKeys)
{
    private static readonly JsonSerializerOptions Claims = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private readonly string _header = Base64.Url(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = key.Id }));

    public string Write(CapsuleSessionRow row, ReadOnlySpan<byte> secret)
    {
        var recipient = capsuleKeys.Recipient;
        var claims = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                iss = "bonafide",
                aud = "capsule",
                jti = row.Id,
                iat = row.Issued / 1000,
                exp = row.Expires / 1000,
                kid = recipient.Id.ToString(),
                key = Base64.Url(recipient.Bytes),
                psk = Base64.Url(secret),
                waits = row.WaitList,
                light = LightOf(row),
            },
            Claims);
        var signed = $"{_header}.{Base64.Url(claims)}";
        return $"{signed}.{Base64.Url(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static object? LightOf(CapsuleSessionRow row) => row.Light is null
        ? null
        : new
        {
            required = row.LightRequired,
            colours = CapsuleLight.Read(row.Light).Steps.Select(step => new { colour = step.Colour.ToCss(), ms = (int)step.Duration.TotalMilliseconds }),
        };
}
