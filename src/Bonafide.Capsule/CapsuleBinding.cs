using System.Security.Cryptography;
using Bonafide.Capsule.Hpke;

namespace Bonafide.Capsule;

/// <summary>
/// Ties a header to its keys. One shared secret gives two contexts that RFC 9180 keeps apart by their mode: Base, which only proves the header whole,
/// and PSK, which seals the content and commits to the session's secret.
/// </summary>
internal static class CapsuleBinding
{
    private const string HeaderLabel = "bonafide-capsule-v1 header";
    private const string SessionLabel = "bonafide-capsule-v1 session";

    /// <summary>Only who took part in the key agreement can make it; it says nothing of the session.</summary>
    public static byte[] HeaderTag(ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> bound, ReadOnlySpan<byte> tagged)
    {
        using var context = KeySchedule.Base(sharedSecret, bound);
        var key = context.Export(HeaderLabel, HpkeSuite.SecretSize);
        var tag = HMACSHA256.HashData(key, tagged);
        CryptographicOperations.ZeroMemory(key);
        return tag;
    }

    public static HpkeContext Content(ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> bound, CapsuleSession session) =>
        KeySchedule.Psk(sharedSecret, bound, session.Secret, session.IdBytes);

    /// <summary>Commits to the content key, which the cipher's own tags do not.</summary>
    public static byte[] SessionTag(HpkeContext content) => content.Export(SessionLabel, HpkeSuite.SecretSize);
}
