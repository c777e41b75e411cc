namespace Bonafide.Capsule.Entries;

/// <summary>What the kinds of entry have in common.</summary>
public static class EntryTypeExtensions
{
    /// <summary>Whether the body is one JSON object, small enough to be held.</summary>
    /// <param name="type">The kind.</param>
    public static bool IsJson(this EntryType type) =>
        type is EntryType.Manifest or EntryType.Device or EntryType.Challenge or EntryType.Event;

    /// <summary>Whether this version of the format has such a kind.</summary>
    /// <param name="type">The kind.</param>
    public static bool IsKnown(this EntryType type) => type is >= EntryType.Manifest and <= EntryType.File;
}
