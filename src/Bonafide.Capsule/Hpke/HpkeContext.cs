using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bonafide.Capsule.Hpke;

/// <summary>
/// An encryption context (RFC 9180, sections 5.2 and 5.3). The sequence number is the caller's to count: both sides of a capsule number their
/// chunks, so the context holds no state that the two could disagree on. Not thread-safe.
/// </summary>
internal sealed class HpkeContext : IDisposable
{
    private readonly byte[] _key;
    private readonly byte[] _baseNonce;
    private readonly byte[] _exporterSecret;

    // Made on first use: the context that only exports never needs a cipher.
    private ChaCha20Poly1305? _cipher;

    public HpkeContext(byte[] key, byte[] baseNonce, byte[] exporterSecret)
    {
        _key = key;
        _baseNonce = baseNonce;
        _exporterSecret = exporterSecret;
    }

    internal ReadOnlySpan<byte> Key => _key;

    internal ReadOnlySpan<byte> BaseNonce => _baseNonce;

    internal ReadOnlySpan<byte> ExporterSecret => _exporterSecret;

    private ChaCha20Poly1305 Cipher => _cipher ??= new ChaCha20Poly1305(_key);

    public void Seal(uint sequence, ReadOnlySpan<byte> aad, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag)
    {
        Span<byte> nonce = stackalloc byte[HpkeSuite.NonceSize];
        Nonce(sequence, nonce);
        Cipher.Encrypt(nonce, plaintext, ciphertext, tag, aad);
    }

    /// <returns>False where the tag does not fit; the plaintext is then zeroed.</returns>
    public bool TryOpen(uint sequence, ReadOnlySpan<byte> aad, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext)
    {
        Span<byte> nonce = stackalloc byte[HpkeSuite.NonceSize];
        Nonce(sequence, nonce);
        try
        {
            Cipher.Decrypt(nonce, ciphertext, tag, plaintext, aad);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            CryptographicOperations.ZeroMemory(plaintext);
            return false;
        }
    }

    public byte[] Export(string exporterContext, int length) => Export(Encoding.ASCII.GetBytes(exporterContext), length);

    public byte[] Export(ReadOnlySpan<byte> exporterContext, int length) =>
        LabeledKdf.Expand(HpkeSuite.HpkeSuiteId, _exporterSecret, "sec", exporterContext, length);

    public void Dispose()
    {
        _cipher?.Dispose();
        CryptographicOperations.ZeroMemory(_key);
        CryptographicOperations.ZeroMemory(_baseNonce);
        CryptographicOperations.ZeroMemory(_exporterSecret);
    }

    private void Nonce(uint sequence, Span<byte> nonce)
    {
        _baseNonce.CopyTo(nonce);
        var tail = nonce[^sizeof(uint)..];
        BinaryPrimitives.WriteUInt32BigEndian(tail, BinaryPrimitives.ReadUInt32BigEndian(tail) ^ sequence);
    }
}
