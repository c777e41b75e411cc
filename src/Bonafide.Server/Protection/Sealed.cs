using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Protection;

/// <summary>
/// Layout of everything encrypted at rest: version 1, 12-byte random nonce, 16-byte tag, ciphertext; AES-256-GCM. The context (what it is, and
/// whose) is authenticated with it. A key seals a few dozen objects at most, far from the 2^32 at which random nonces become a risk.
/// </summary>
internal static class Sealed
{
    public const int TagSize = 16;
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int HeaderSize = 1 + NonceSize + TagSize;

    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> plain, string context, IEntropySource entropy)
    {
        var sealedBytes = new byte[HeaderSize + plain.Length];
        sealedBytes[0] = Version;
        var nonce = sealedBytes.AsSpan(1, NonceSize);
        entropy.Fill(nonce);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(HeaderSize), sealedBytes.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(context));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">The bytes were altered, or belong to another key or context.</exception>
    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> sealedBytes, string context)
    {
        if (sealedBytes.Length < HeaderSize || sealedBytes[0] != Version)
            throw new CryptographicException("Not a sealed object of a known version.");
        var plain = new byte[sealedBytes.Length - HeaderSize];
        cipher.Decrypt(sealedBytes.Slice(1, NonceSize), sealedBytes[HeaderSize..], sealedBytes.Slice(1 + NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
