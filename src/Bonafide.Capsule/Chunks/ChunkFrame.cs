using System.Buffers.Binary;

namespace Bonafide.Capsule.Chunks;

/// <summary>
/// What stands in clear before each chunk, and is its associated data. The number is written although both sides could count: it is how a reader tells
/// a chunk that was moved, by its tag, from one that was changed.
/// </summary>
internal readonly record struct ChunkFrame(uint Index, bool IsLast, int Length)
{
    public const int Size = 9;
    public const int TagSize = 16;
    public const int MaxFrame = Size + CapsuleFormat.ChunkSize + TagSize;

    /// <summary>Bytes that follow the frame: ciphertext and tag.</summary>
    public int Sealed => Length + TagSize;

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32BigEndian(destination, Index);
        destination[4] = IsLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(destination[5..], Length);
    }

    /// <returns>False for anything that the writer never writes.</returns>
    public static bool TryRead(ReadOnlySpan<byte> source, out ChunkFrame frame)
    {
        frame = new(BinaryPrimitives.ReadUInt32BigEndian(source), source[4] == 1, BinaryPrimitives.ReadInt32BigEndian(source[5..]));
        return source[4] <= 1
            && frame.Index < CapsuleFormat.MaxChunks
            && (frame.IsLast ? frame.Length is > 0 and <= CapsuleFormat.ChunkSize : frame.Length == CapsuleFormat.ChunkSize);
    }
}
