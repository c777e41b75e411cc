namespace Bonafide.Capsule;

/// <summary>How a capsule is read.</summary>
public sealed record CapsuleReaderOptions
{
    /// <summary>What is refused as too large.</summary>
    public CapsuleLimits Limits { get; init; } = new();

    /// <summary>
    /// Whether each body is hashed and held against its stated digest. Default: true. The tags already prove every byte to be the sealer's; the digests
    /// prove that the sealer's own log tells the truth. Switch it off only where the log is not relied on.
    /// </summary>
    public bool CheckDigests { get; init; } = true;
}
