namespace Bonafide.Server.Media;

/// <summary>What is known of a stored object. The digest and the size are those of the plain content.</summary>
internal sealed record MediaRow
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string ContentType { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public long Size { get; init; }

    public long Created { get; init; }
}
