using System.Security.Cryptography;
using Bonafide.Capsule.Header;
using Bonafide.Capsule.Hpke;
using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule;

/// <summary>From a header to the keys of the content, each step proven before the next: key, header, session.</summary>
internal static class CapsuleOpening
{
    public static async ValueTask<HpkeContext> OpenAsync(
        CapsuleHeader header, CapsuleKeyRing keys, ICapsuleSessions sessions, CancellationToken cancellationToken)
    {
        if (!keys.TryFind(header.KeyId, out var key))
            throw new CapsuleException(CapsuleFailure.UnknownKey, $"The capsule is sealed to key {header.KeyId}, which is not in the ring.");

        var shared = DhKem.Decap(header.EncapsulatedKey, key.PrivateKey, key.Public.Bytes);
        if (shared is null || !IsWhole(header, shared))
            throw new CapsuleException(CapsuleFailure.HeaderAltered, "The header is not what was sealed.");

        try
        {
            var session = await sessions.FindAsync(header.SessionId, cancellationToken);
            if (session is null || session.Id != header.SessionId)
                throw WrongSecret();
            return Content(header, shared, session);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(shared);
        }
    }

    private static HpkeContext Content(CapsuleHeader header, ReadOnlySpan<byte> shared, CapsuleSession session)
    {
        var content = CapsuleBinding.Content(shared, header.Bound, session);
        if (CryptographicOperations.FixedTimeEquals(CapsuleBinding.SessionTag(content), header.SessionTag))
            return content;
        content.Dispose();
        throw WrongSecret();
    }

    private static bool IsWhole(CapsuleHeader header, ReadOnlySpan<byte> shared) =>
        CryptographicOperations.FixedTimeEquals(CapsuleBinding.HeaderTag(shared, header.Bound, header.Tagged), header.HeaderTag);

    private static CapsuleException WrongSecret() =>
        new(CapsuleFailure.WrongSessionSecret, "The capsule was not sealed with the secret of the session that it names.");
}
