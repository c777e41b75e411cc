using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bonafide.Capsule.Entries;

/// <summary>Frames entries. The length of a body need not be known beforehand: it goes out in segments.</summary>
internal sealed class EntryWriter(IPlaintextSink sink) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _segment = new byte[sizeof(ushort) + EntryStart.SegmentSize];
    private int _filled;

    public async ValueTask BeginAsync(EntryType type, ReadOnlyMemory<byte> head, CancellationToken cancellationToken)
    {
        var start = new byte[EntryStart.FixedSize + head.Length];
        start[0] = (byte)type;
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(1), (ushort)head.Length);
        head.CopyTo(start.AsMemory(EntryStart.FixedSize));
        await sink.WriteAsync(start, cancellationToken);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _hash.AppendData(bytes.Span);
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(bytes.Length, EntryStart.SegmentSize - _filled)];
            part.CopyTo(_segment.AsMemory(sizeof(ushort) + _filled));
            _filled += part.Length;
            bytes = bytes[part.Length..];
            if (_filled == EntryStart.SegmentSize)
                await FlushAsync(cancellationToken);
        }
    }

    /// <returns>The body's SHA-256.</returns>
    public async ValueTask<byte[]> EndAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        var digest = _hash.GetHashAndReset();
        await sink.WriteAsync(digest, cancellationToken);
        return digest;
    }

    public void Dispose()
    {
        _hash.Dispose();
        CryptographicOperations.ZeroMemory(_segment);
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_segment, (ushort)_filled);
        await sink.WriteAsync(_segment.AsMemory(0, sizeof(ushort) + _filled), cancellationToken);
        _filled = 0;
    }
}
