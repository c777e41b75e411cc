namespace Bonafide.Server.Storage;

/// <summary>The evidence store as a folder.</summary>
public sealed class FileStorageOptions
{
    /// <summary>The folder. <value>Default: <c>evidence</c> in the data folder.</value></summary>
    public string? Path { get; set; }

    /// <summary>
    /// Whether files are sealed with the key of their session, which erases them with it; <c>bonafide storage open</c> opens them. Switch it off only
    /// where the folder is encrypted by other means. <value>Default: true.</value>
    /// </summary>
    public bool Sealed { get; set; } = true;
}
