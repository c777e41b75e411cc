namespace Bonafide.Server.Folders;

/// <summary>Which folders are wanted.</summary>
internal sealed record FolderQuery
{
    public required string Tenant { get; init; }

    /// <summary>Only this one; null for any.</summary>
    public string? FolderId { get; init; }

    /// <summary>Texts that the folder's metadata must hold, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Meta { get; init; } = [];

    /// <summary>Milliseconds since 1970; null for no bound.</summary>
    public long? CreatedFrom { get; init; }

    /// <summary>Milliseconds since 1970; null for no bound.</summary>
    public long? CreatedTo { get; init; }

    /// <summary>Null for any.</summary>
    public Resolution? Resolution { get; init; }

    public int Limit { get; init; } = 25;

    public int Offset { get; init; }
}
