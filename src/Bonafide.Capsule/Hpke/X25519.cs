namespace Bonafide.Capsule.Hpke;

/// <summary>Diffie-Hellman over Curve25519 (RFC 7748).</summary>
internal static class X25519
{
    public static byte[] PublicKey(ReadOnlySpan<byte> privateKey)
    {
        CheckSize(privateKey, nameof(privateKey));
        var point = new byte[HpkeSuite.PointSize];
        if (Sodium.ScalarMultBase(point, privateKey) != 0)
            throw new InvalidOperationException("libsodium refused the private key.");
        return point;
    }

    /// <returns>False where the shared point is all zero, which RFC 9180 (section 7.1.4) tells both sides to refuse.</returns>
    public static bool TryAgree(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> shared)
    {
        CheckSize(privateKey, nameof(privateKey));
        CheckSize(publicKey, nameof(publicKey));
        CheckSize(shared, nameof(shared));
        return Sodium.ScalarMult(shared, privateKey, publicKey) == 0;
    }

    // The native side reads 32 bytes whatever it is given.
    private static void CheckSize(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length != HpkeSuite.PointSize)
            throw new ArgumentException($"An X25519 value has {HpkeSuite.PointSize} bytes, not {bytes.Length}.", name);
    }
}
