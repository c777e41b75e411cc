namespace Bonafide.Capsule.Chunks;

/// <summary>Seals and opens single chunks by their number.</summary>
internal interface IChunkCipher : IDisposable
{
    void Seal(uint index, ReadOnlySpan<byte> aad, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag);

    /// <returns>False where the tag does not fit; no plaintext is left behind then.</returns>
    bool TryOpen(uint index, ReadOnlySpan<byte> aad, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext);
}
