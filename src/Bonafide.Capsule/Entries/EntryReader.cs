using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bonafide.Capsule.Entries;

/// <summary>Takes entries apart. Bodies are offered window by window as they lie in the source, never gathered.</summary>
internal sealed class EntryReader(IPlaintextSource source, bool checkDigests) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _length = new byte[sizeof(ushort)];
    private int _segmentLeft;
    private bool _lastSegment = true;
    private bool _bodyEnded = true;

    /// <summary>The digest that the sealer gave the last body; set once the body was read to its end.</summary>
    public byte[] Digest { get; private set; } = [];

    /// <summary>The next entry's beginning, or null at the end of the plaintext. The body before must have been read to its end.</summary>
    public async ValueTask<EntryStart?> NextAsync(CancellationToken cancellationToken)
    {
        if (!_bodyEnded)
            throw new InvalidOperationException("The body before was not read to its end.");
        if ((await source.PeekAsync(cancellationToken)).IsEmpty)
            return null;

        var start = new byte[EntryStart.FixedSize];
        await FillAsync(start, cancellationToken);
        var type = (EntryType)start[0];
        if (!type.IsKnown())
            throw Malformed($"An entry has the unknown kind {start[0]}.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(start.AsSpan(1));
        if (length > CapsuleFormat.MaxEntryHead)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"An entry's head has {length} bytes; at most {CapsuleFormat.MaxEntryHead} are allowed.");
        var head = new byte[length];
        await FillAsync(head, cancellationToken);

        _bodyEnded = false;
        _lastSegment = false;
        _segmentLeft = 0;
        return new EntryStart(type, head);
    }

    /// <summary>The next bytes of the body, valid until the next call; empty at its end, by when the digest was checked.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        while (_segmentLeft == 0)
        {
            if (_bodyEnded)
                return default;
            if (_lastSegment)
                await EndAsync(cancellationToken);
            else
                await NextSegmentAsync(cancellationToken);
        }

        var window = await source.PeekAsync(cancellationToken);
        if (window.IsEmpty)
            throw Cut();
        if (window.Length > _segmentLeft)
            window = window[.._segmentLeft];
        source.Advance(window.Length);
        _segmentLeft -= window.Length;
        if (checkDigests)
            _hash.AppendData(window.Span);
        return window;
    }

    public void Dispose() => _hash.Dispose();

    private async ValueTask NextSegmentAsync(CancellationToken cancellationToken)
    {
        await FillAsync(_length, cancellationToken);
        _segmentLeft = BinaryPrimitives.ReadUInt16BigEndian(_length);
        _lastSegment = _segmentLeft < EntryStart.SegmentSize;
    }

    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        var digest = new byte[EntryStart.DigestSize];
        await FillAsync(digest, cancellationToken);
        if (checkDigests && !_hash.GetHashAndReset().AsSpan().SequenceEqual(digest))
            throw new CapsuleException(CapsuleFailure.DigestMismatch, "An entry's bytes do not have the digest that the sealer gave them.");
        Digest = digest;
        _bodyEnded = true;
    }

    private async ValueTask FillAsync(Memory<byte> part, CancellationToken cancellationToken)
    {
        while (!part.IsEmpty)
        {
            var window = await source.PeekAsync(cancellationToken);
            if (window.IsEmpty)
                throw Cut();
            var count = Math.Min(window.Length, part.Length);
            window[..count].CopyTo(part);
            source.Advance(count);
            part = part[count..];
        }
    }

    private static CapsuleException Cut() => Malformed("The plaintext ends inside an entry.");

    private static CapsuleException Malformed(string message) => new(CapsuleFailure.EntryMalformed, message);
}
