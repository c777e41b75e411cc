namespace Bonafide.Server.Capsules;

/// <summary>A secret as it lies in the database.</summary>
internal sealed record UploadSecretRow
{
    public string SessionId { get; init; } = "";

    /// <summary>Sealed by the session's cipher.</summary>
    public byte[] Secret { get; init; } = [];

    /// <summary>Milliseconds since 1970.</summary>
    public long Expires { get; init; }

    /// <summary>When a capsule was opened with it; null while it is fresh.</summary>
    public long? Used { get; init; }
}
