namespace Bonafide.Server.Capsules;

/// <summary>A frame entry of a capsule.</summary>
/// <param name="Name">As the sealer called it.</param>
/// <param name="At">When it was captured, milliseconds of the capsule's clock.</param>
/// <param name="AddedAt">When the log says that it was added.</param>
/// <param name="Digest">SHA-256 of its bytes, as proven by the log.</param>
/// <param name="Bytes">The picture, not looked at yet.</param>
internal sealed record CapsulePicture(string Name, double At, double AddedAt, string Digest, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The number in a name such as <c>frame-000012.jpg</c>; null where the name is none of that kind.</summary>
    /// <param name="kind">The part before the hyphen.</param>
    public int? Number(string kind) =>
        Name.Length == kind.Length + 11
        && Name.StartsWith(kind + "-", StringComparison.Ordinal)
        && Name.EndsWith(".jpg", StringComparison.Ordinal)
        && Name.AsSpan(kind.Length + 1, 6) is var digits
        && digits.IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
