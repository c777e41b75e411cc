namespace Bonafide.Capsule.Chunks;

/// <summary>Where a capsule's bytes come from.</summary>
internal interface IByteFeed
{
    /// <summary>The next bytes, valid until the next call; fewer than asked for only at the end.</summary>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(int count, CancellationToken cancellationToken);
}
