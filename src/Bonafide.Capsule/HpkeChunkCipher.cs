using Bonafide.Capsule.Chunks;
using Bonafide.Capsule.Hpke;

namespace Bonafide.Capsule;

/// <summary>Chunk i is message i of the HPKE context.</summary>
internal sealed class HpkeChunkCipher(HpkeContext context) : IChunkCipher
{
    public void Seal(uint index, ReadOnlySpan<byte> aad, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag) =>
        context.Seal(index, aad, plaintext, ciphertext, tag);

    public bool TryOpen(uint index, ReadOnlySpan<byte> aad, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext) =>
        context.TryOpen(index, aad, ciphertext, tag, plaintext);

    public void Dispose() => context.Dispose();
}
