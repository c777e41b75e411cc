using System.Text;

namespace Bonafide.Capsule.Hpke;

/// <summary>
/// The one suite a capsule uses: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305 (RFC 9180, sections 7.1 to 7.3).
/// </summary>
internal static class HpkeSuite
{
    /// <summary>Bytes in a Diffie-Hellman key, public or private (Npk, Nsk).</summary>
    public const int PointSize = 32;

    /// <summary>Bytes in a KEM shared secret and in a hash (Nsecret, Nh).</summary>
    public const int SecretSize = 32;

    /// <summary>Bytes in the AEAD's key (Nk).</summary>
    public const int KeySize = 32;

    /// <summary>Bytes in the AEAD's nonce (Nn).</summary>
    public const int NonceSize = 12;

    /// <summary>Bytes in the AEAD's tag (Nt).</summary>
    public const int TagSize = 16;

    private const ushort KemId = 0x0020;
    private const ushort KdfId = 0x0001;
    private const ushort AeadId = 0x0003;

    /// <summary>"KEM" and the KEM's number: what binds the KEM's key derivation to this KEM.</summary>
    public static readonly byte[] KemSuiteId = [.. Encoding.ASCII.GetBytes("KEM"), 0x00, (byte)KemId];

    /// <summary>"HPKE" and all three numbers: what binds the key schedule to this suite.</summary>
    public static readonly byte[] HpkeSuiteId =
        [.. Encoding.ASCII.GetBytes("HPKE"), 0x00, (byte)KemId, 0x00, (byte)KdfId, 0x00, (byte)AeadId];
}
