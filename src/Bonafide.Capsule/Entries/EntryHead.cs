using System.Text;
using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Entries;

/// <summary>What is known of an entry before its bytes. Every member may be absent.</summary>
public sealed record EntryHead
{
    /// <summary>No member at all; such a head takes no bytes.</summary>
    public static EntryHead Empty { get; } = new();

    /// <summary>A file name without any folder, at most 200 bytes of UTF-8.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The media type, such as image/jpeg.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; init; }

    /// <summary>When it was captured: milliseconds since the capsule was begun, not negative.</summary>
    [JsonPropertyName("t")]
    public double? CapturedAt { get; init; }

    /// <summary>Pixels across.</summary>
    [JsonPropertyName("width")]
    public int? Width { get; init; }

    /// <summary>Pixels down.</summary>
    [JsonPropertyName("height")]
    public int? Height { get; init; }

    /// <summary>Which part of a longer recording this is, from 0.</summary>
    [JsonPropertyName("part")]
    public int? Part { get; init; }

    /// <summary>What is wrong with the head, or null.</summary>
    internal string? Fault()
    {
        if (Name is not null && !IsName(Name))
            return "the name is no plain file name";
        if (ContentType is { Length: 0 or > 100 })
            return "the content type is empty or too long";
        if (CapturedAt is { } time && !(time >= 0 && double.IsFinite(time)))
            return "the capture time is no time";
        return Width <= 0 || Height <= 0 || Part < 0 ? "a size is not positive" : null;
    }

    // A name may end up as a file: no folder, no climbing, no control characters, nothing a shell or Windows would read as more than a name.
    private static bool IsName(string name) =>
        name.Length > 0
        && Encoding.UTF8.GetByteCount(name) <= CapsuleFormat.MaxEntryName
        && name is not ("." or "..")
        && !name.Any(character => char.IsControl(character) || char.IsSurrogate(character) || "/\\:*?\"<>|".Contains(character));
}
