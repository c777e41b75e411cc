using Bonafide.Server.Outcomes;
using Bonafide.Server.Photos;

namespace Bonafide.Server.Doors.Embed;

/// <summary>Bytes that come as base64 in JSON.</summary>
internal static class Base64Bytes
{
    /// <summary>How many characters a picture may have, with some room for the prefix that pages forget to take off.</summary>
    public const int MaxImageCharacters = (PictureAnalyst.MaxBytes + 2) / 3 * 4 + 64;

    public static Outcome<byte[]> Read(string? text, string member)
    {
        if (string.IsNullOrEmpty(text))
            return new Refusal(RefusalKind.NoImage, $"The member '{member}' is missing or empty.");
        var bare = text.StartsWith("data:", StringComparison.Ordinal) ? text.AsSpan(text.IndexOf(',', StringComparison.Ordinal) + 1) : text;
        var bytes = new byte[bare.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(bare, bytes, out var length)
            ? bytes[..length]
            : new Refusal(RefusalKind.UnsupportedMedia, $"The member '{member}' is not base64.");
    }
}
