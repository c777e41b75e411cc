namespace Bonafide.Capsule.Chunks;

/// <summary>A capsule that comes as a stream: one frame at a time lies in the buffer.</summary>
internal sealed class StreamFeed(Stream source) : IByteFeed
{
    private readonly byte[] _buffer = new byte[ChunkFrame.MaxFrame];

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var read = await source.ReadAtLeastAsync(_buffer.AsMemory(0, count), count, throwOnEndOfStream: false, cancellationToken);
        return _buffer.AsMemory(0, read);
    }
}
