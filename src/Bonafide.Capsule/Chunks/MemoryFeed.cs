namespace Bonafide.Capsule.Chunks;

/// <summary>A capsule that lies in memory: its chunks are opened where they are, which saves copying each.</summary>
internal sealed class MemoryFeed(ReadOnlyMemory<byte> rest) : IByteFeed
{
    private ReadOnlyMemory<byte> _rest = rest;

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var part = _rest[..Math.Min(count, _rest.Length)];
        _rest = _rest[part.Length..];
        return ValueTask.FromResult(part);
    }
}
