using System.Buffers;

namespace Bonafide.Server.Capture.Transport;

/// <summary>The bytes of one incoming message in a rented array that grows as they arrive, never ahead of them. Not safe for concurrent use.</summary>
internal sealed class MessageBuffer(int limit) : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(FirstSize, limit));

    /// <summary>How much has arrived.</summary>
    public int Length { get; private set; }

    /// <summary>What has arrived. Invalid after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Room for more; empty when the limit is reached.</summary>
    public Memory<byte> Room()
    {
        if (Length == _bytes.Length && Length < limit)
            Grow();
        return _bytes.AsMemory(Length, Math.Min(_bytes.Length, limit) - Length);
    }

    /// <summary>Counts bytes that were put into <see cref="Room"/>.</summary>
    public void Advance(int count) => Length += count;

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_bytes.Length * 2, limit));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
