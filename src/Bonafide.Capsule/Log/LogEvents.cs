using System.Buffers;

namespace Bonafide.Capsule.Log;

/// <summary>Names of events. A sealer may use others; the last two have a meaning to the format.</summary>
public static class LogEvents
{
    /// <summary>An entry was added.</summary>
    public const string EntryAdded = "entry.added";

    /// <summary>The end of the log; ends the capsule.</summary>
    public const string Sealed = "capsule.sealed";

    private const int MaxName = 64;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_");

    /// <summary>Whether a text can name an event: 1 to 64 of the characters A-Z a-z 0-9 . - _.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName(string? name) => name is { Length: > 0 and <= MaxName } && !name.AsSpan().ContainsAnyExcept(Characters);
}
