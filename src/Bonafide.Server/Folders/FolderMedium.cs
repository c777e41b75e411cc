namespace Bonafide.Server.Folders;

/// <summary>One medium of a folder, without its bytes.</summary>
internal sealed record FolderMedium
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required MediumKind Kind { get; init; }

    public required string ContentType { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>A JSON object.</summary>
    public required string MetaData { get; init; }

    /// <summary>The session of the capsule that it is; null for a plain file.</summary>
    public string? Capsule { get; init; }

    /// <summary>SHA-256 of the bytes as they came, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required long Created { get; init; }
}
