using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Signing;

namespace Bonafide.Server.Licences;

/// <summary>Says, signed, what a licence is worth now. Also of a revoked or expired one: the asker has it in writing.</summary>
internal sealed class LicenceChecker(LicenceStore store, LicenceKey key, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private static readonly string Header = Base64.Url("""{"alg":"ES256","typ":"license+jws"}"""u8);

    /// <returns>A compact JWS over a <see cref="LicenceStatement"/>.</returns>
    public async Task<Outcome<string>> CheckAsync(string id, string? nonce, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } licence)
            return Refusal.NotFound("There is no licence of this identifier. See 'bonafide license list'.");
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var statement = new LicenceStatement(licence.Id, licence.Type, licence.OriginList, StatusOf(licence, now), licence.Expires, now, nonce);
        var signed = $"{Header}.{Base64.Url(JsonSerializer.SerializeToUtf8Bytes(statement, Json))}";
        return $"{signed}.{Base64.Url(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string StatusOf(LicenceRow licence, long now) =>
        licence.Revoked is not null ? "revoked" : licence.Expires <= now ? "expired" : "active";
}
