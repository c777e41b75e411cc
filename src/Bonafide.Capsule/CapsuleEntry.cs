using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Log;

namespace Bonafide.Capsule;

/// <summary>An entry that was read.</summary>
public sealed class CapsuleEntry
{
    internal CapsuleEntry(int index, EntryType type, EntryHead head)
    {
        Index = index;
        Type = type;
        Head = head;
    }

    /// <summary>Its place in the capsule, from 0.</summary>
    public int Index { get; }

    /// <summary>Its kind.</summary>
    public EntryType Type { get; }

    /// <summary>What the sealer said of it.</summary>
    public EntryHead Head { get; }

    /// <summary>The body of an entry that holds JSON: one object, UTF-8. Empty for media, whose body is read from the reader.</summary>
    public ReadOnlyMemory<byte> Json { get; internal init; }

    /// <summary>The event, where the entry is one.</summary>
    public LogEvent? Event { get; internal init; }
}
