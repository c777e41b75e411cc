namespace Bonafide.Capsule.Chunks;

/// <summary>Reads frames off a feed, and counts bytes against the limit before it reads them.</summary>
internal sealed class FrameSource(IByteFeed feed, long maxBytes)
{
    private readonly byte[] _header = new byte[ChunkFrame.Size];
    private ReadOnlyMemory<byte> _sealed;
    private long _read;

    /// <summary>The frame read last.</summary>
    public ChunkFrame Frame { get; private set; }

    public ReadOnlySpan<byte> Header => _header;

    public ReadOnlySpan<byte> Ciphertext => _sealed.Span[..Frame.Length];

    public ReadOnlySpan<byte> Tag => _sealed.Span[Frame.Length..];

    /// <exception cref="CapsuleException">The capsule is longer than this reader takes.</exception>
    public async ValueTask<FrameState> ReadAsync(CancellationToken cancellationToken)
    {
        var header = await TakeAsync(ChunkFrame.Size, cancellationToken);
        if (header.Length < ChunkFrame.Size)
            return FrameState.Ended;
        header.CopyTo(_header);
        if (!ChunkFrame.TryRead(_header, out var frame))
            return FrameState.Malformed;
        Frame = frame;
        _sealed = await TakeAsync(frame.Sealed, cancellationToken);
        return _sealed.Length == frame.Sealed ? FrameState.Whole : FrameState.Ended;
    }

    public async ValueTask<bool> HasMoreAsync(CancellationToken cancellationToken) => !(await feed.ReadAsync(1, cancellationToken)).IsEmpty;

    private ValueTask<ReadOnlyMemory<byte>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        if (count > maxBytes - _read)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"The capsule has more than the {maxBytes} bytes that this reader takes.");
        _read += count;
        return feed.ReadAsync(count, cancellationToken);
    }
}
