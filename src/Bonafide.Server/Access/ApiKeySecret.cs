using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Access;

/// <summary>The secret half of a key: <c>bf_</c> and 43 letters and digits, of which the first eight name the key.</summary>
internal sealed record ApiKeySecret(string Text)
{
    public const string Prefix = "bf_";
    private const int IdLength = 8;
    private const int SecretLength = 43;

    public string Id => Text.Substring(Prefix.Length, IdLength);

    /// <summary>
    /// SHA-256 alone: a slow or salted hash protects guessable passwords, and a key of 256 random bits (more than 200 of them beyond the id) can be
    /// neither guessed nor found in a table.
    /// </summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    public static ApiKeySecret Draw(Identifiers identifiers) => new(Prefix + identifiers.NextSecret());

    public static ApiKeySecret? Parse(string? text) =>
        text is { Length: 3 + SecretLength }
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', 'z') < 0
            ? new ApiKeySecret(text)
            : null;
}
