using System.Security.Cryptography;

namespace Bonafide.Capsule.Hpke;

/// <summary>DHKEM(X25519, HKDF-SHA256) (RFC 9180, section 4.1).</summary>
internal static class DhKem
{
    /// <summary>The private key that 32 or more bytes of key material stand for (section 7.1.3).</summary>
    public static byte[] DerivePrivateKey(ReadOnlySpan<byte> keyMaterial)
    {
        var pseudoRandomKey = LabeledKdf.Extract(HpkeSuite.KemSuiteId, [], "dkp_prk", keyMaterial);
        return LabeledKdf.Expand(HpkeSuite.KemSuiteId, pseudoRandomKey, "sk", [], HpkeSuite.PointSize);
    }

    /// <summary>The sender's half: a shared secret from the sender's ephemeral key and the recipient's public key.</summary>
    /// <returns>Null where the recipient's key is no usable point.</returns>
    public static byte[]? Encap(ReadOnlySpan<byte> ephemeralKey, ReadOnlySpan<byte> recipientKey, out byte[] encapsulated)
    {
        encapsulated = X25519.PublicKey(ephemeralKey);
        return Agree(ephemeralKey, recipientKey, encapsulated, recipientKey);
    }

    /// <summary>The recipient's half.</summary>
    /// <returns>Null where the encapsulated key is no usable point.</returns>
    public static byte[]? Decap(ReadOnlySpan<byte> encapsulated, ReadOnlySpan<byte> recipientPrivateKey, ReadOnlySpan<byte> recipientKey) =>
        Agree(recipientPrivateKey, encapsulated, encapsulated, recipientKey);

    private static byte[]? Agree(
        ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> encapsulated, ReadOnlySpan<byte> recipientKey)
    {
        Span<byte> shared = stackalloc byte[HpkeSuite.PointSize];
        if (!X25519.TryAgree(privateKey, publicKey, shared))
            return null;
        var pseudoRandomKey = LabeledKdf.Extract(HpkeSuite.KemSuiteId, [], "eae_prk", shared);
        CryptographicOperations.ZeroMemory(shared);
        return LabeledKdf.Expand(
            HpkeSuite.KemSuiteId, pseudoRandomKey, "shared_secret", [.. encapsulated, .. recipientKey], HpkeSuite.SecretSize);
    }
}
