using System.Security.Cryptography;

namespace Bonafide.Capsule.Hpke;

/// <summary>From a shared secret to a context, in the two modes a capsule uses (RFC 9180, section 5.1).</summary>
internal static class KeySchedule
{
    private const byte BaseMode = 0x00;
    private const byte PskMode = 0x01;

    /// <summary>Mode Base.</summary>
    public static HpkeContext Base(ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> info) =>
        Derive(BaseMode, sharedSecret, info, [], []);

    /// <summary>Mode PSK.</summary>
    /// <exception cref="ArgumentException">The secret or its name is empty (section 5.1, VerifyPSKInputs).</exception>
    public static HpkeContext Psk(
        ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> info, ReadOnlySpan<byte> preShared, ReadOnlySpan<byte> preSharedId)
    {
        if (preShared.IsEmpty || preSharedId.IsEmpty)
            throw new ArgumentException("Mode PSK needs a secret and its name.");
        return Derive(PskMode, sharedSecret, info, preShared, preSharedId);
    }

    private static HpkeContext Derive(
        byte mode, ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> info, ReadOnlySpan<byte> preShared, ReadOnlySpan<byte> preSharedId)
    {
        var suite = HpkeSuite.HpkeSuiteId;
        var pskIdHash = LabeledKdf.Extract(suite, [], "psk_id_hash", preSharedId);
        var infoHash = LabeledKdf.Extract(suite, [], "info_hash", info);
        byte[] context = [mode, .. pskIdHash, .. infoHash];
        var secret = LabeledKdf.Extract(suite, sharedSecret, "secret", preShared);
        var result = new HpkeContext(
            LabeledKdf.Expand(suite, secret, "key", context, HpkeSuite.KeySize),
            LabeledKdf.Expand(suite, secret, "base_nonce", context, HpkeSuite.NonceSize),
            LabeledKdf.Expand(suite, secret, "exp", context, HpkeSuite.SecretSize));
        CryptographicOperations.ZeroMemory(secret);
        return result;
    }
}
