namespace Bonafide.Capsule.Chunks;

/// <summary>Reads frames off the source into one buffer, and counts bytes against the limit before it reads them.</summary>
internal sealed class FrameSource(Stream source, long maxBytes)
{
    private readonly byte[] _buffer = new byte[ChunkFrame.MaxFrame];
    private long _read;

    /// <summary>The frame read last.</summary>
    public ChunkFrame Frame { get; private set; }

    public ReadOnlySpan<byte> Header => _buffer.AsSpan(0, ChunkFrame.Size);

    public ReadOnlySpan<byte> Ciphertext => _buffer.AsSpan(ChunkFrame.Size, Frame.Length);

    public ReadOnlySpan<byte> Tag => _buffer.AsSpan(ChunkFrame.Size + Frame.Length, ChunkFrame.TagSize);

    /// <exception cref="CapsuleException">The capsule is longer than this reader takes.</exception>
    public async ValueTask<FrameState> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(_buffer.AsMemory(0, ChunkFrame.Size), cancellationToken))
            return FrameState.Ended;
        if (!ChunkFrame.TryRead(_buffer, out var frame))
            return FrameState.Malformed;
        Frame = frame;
        return await FillAsync(_buffer.AsMemory(ChunkFrame.Size, frame.Sealed), cancellationToken) ? FrameState.Whole : FrameState.Ended;
    }

    public async ValueTask<bool> HasMoreAsync(CancellationToken cancellationToken) =>
        await source.ReadAsync(new byte[1], cancellationToken) > 0;

    private async ValueTask<bool> FillAsync(Memory<byte> part, CancellationToken cancellationToken)
    {
        if (part.Length > maxBytes - _read)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"The capsule has more than the {maxBytes} bytes that this reader takes.");
        var read = await source.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken);
        _read += read;
        return read == part.Length;
    }
}
