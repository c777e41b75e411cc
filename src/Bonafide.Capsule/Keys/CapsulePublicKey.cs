using Bonafide.Capsule.Hpke;

namespace Bonafide.Capsule.Keys;

/// <summary>A key to seal to.</summary>
public sealed class CapsulePublicKey
{
    private readonly byte[] _bytes;

    /// <summary>Takes a copy.</summary>
    /// <param name="bytes">The 32 bytes of an X25519 point.</param>
    /// <exception cref="ArgumentException">Not 32 bytes, or a point of small order, to which nothing can be sealed.</exception>
    public CapsulePublicKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != HpkeSuite.PointSize)
            throw new ArgumentException($"A capsule key has {HpkeSuite.PointSize} bytes, not {bytes.Length}.", nameof(bytes));
        Span<byte> probe = stackalloc byte[HpkeSuite.PointSize];
        probe[0] = 1;
        if (!X25519.TryAgree(probe, bytes, stackalloc byte[HpkeSuite.PointSize]))
            throw new ArgumentException("This point has a small order; nothing can be sealed to it.", nameof(bytes));
        _bytes = bytes.ToArray();
        Id = CapsuleKeyId.Of(bytes);
    }

    /// <summary>The key's name.</summary>
    public CapsuleKeyId Id { get; }

    /// <summary>The 32 bytes of the point.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;
}
