namespace Bonafide.Capsule.Entries;

/// <summary>How an entry begins: its kind and the raw bytes of its head.</summary>
internal readonly record struct EntryStart(EntryType Type, ReadOnlyMemory<byte> Head)
{
    public const int FixedSize = 3;

    /// <summary>A body is cut into segments of this size; a shorter one, possibly empty, ends it.</summary>
    public const int SegmentSize = ushort.MaxValue;

    public const int DigestSize = 32;
}
