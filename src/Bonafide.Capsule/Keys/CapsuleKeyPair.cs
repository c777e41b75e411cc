using System.Security.Cryptography;
using Bonafide.Capsule.Hpke;

namespace Bonafide.Capsule.Keys;

/// <summary>A key to open with. The private half is wiped on disposal.</summary>
public sealed class CapsuleKeyPair : IDisposable
{
    private readonly byte[] _privateKey;

    /// <summary>Takes a copy of the private half.</summary>
    /// <param name="privateKey">32 bytes.</param>
    /// <param name="createdAt">When the key was made: the newest in a ring is the one to seal to.</param>
    public CapsuleKeyPair(ReadOnlySpan<byte> privateKey, DateTimeOffset createdAt)
    {
        Public = new CapsulePublicKey(X25519.PublicKey(privateKey));
        _privateKey = privateKey.ToArray();
        CreatedAt = createdAt;
    }

    /// <summary>The half to give away.</summary>
    public CapsulePublicKey Public { get; }

    /// <summary>When the key was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    internal ReadOnlySpan<byte> PrivateKey => _privateKey;

    /// <summary>Makes a new key from the system's random source.</summary>
    /// <param name="time">The clock for <see cref="CreatedAt"/>.</param>
    public static CapsuleKeyPair Generate(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        Span<byte> material = stackalloc byte[HpkeSuite.PointSize];
        RandomNumberGenerator.Fill(material);
        var privateKey = DhKem.DerivePrivateKey(material);
        try
        {
            return new CapsuleKeyPair(privateKey, time.GetUtcNow());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(material);
            CryptographicOperations.ZeroMemory(privateKey);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_privateKey);
}
