namespace Bonafide.Capsule;

/// <summary>What a reader takes, below what the format allows. A door that faces strangers sets all three.</summary>
public sealed record CapsuleLimits
{
    /// <summary>Bytes after the header, at most. Default: 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>Entries, at most. Default: 100 000.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>Bytes in the body of one entry, at most. Default: 1 GiB.</summary>
    public long MaxEntryBytes { get; init; } = 1L << 30;

    /// <summary>Nothing beyond what the format itself limits.</summary>
    public static CapsuleLimits Format { get; } =
        new() { MaxBytes = long.MaxValue, MaxEntries = CapsuleFormat.MaxEntries, MaxEntryBytes = long.MaxValue };
}
