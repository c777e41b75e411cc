using System.Security.Cryptography;

namespace Bonafide.Capsule.Chunks;

/// <summary>
/// Opens chunks in order and holds one at a time. A window is offered only after its tag was checked, and of the last chunk only after the source proved
/// to end there. The first failure is final: every later call throws it again.
/// </summary>
internal sealed class ChunkReader(IByteFeed feed, IChunkCipher cipher, long maxBytes) : IPlaintextSource, IDisposable
{
    private readonly FrameSource _frames = new(feed, maxBytes);
    private readonly byte[] _plaintext = new byte[CapsuleFormat.ChunkSize];
    private ReadOnlyMemory<byte> _window;
    private uint _next;
    private bool _ended;
    private CapsuleException? _failure;

    public ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken)
    {
        if (!_window.IsEmpty || (_ended && _failure is null))
            return ValueTask.FromResult(_window);
        return NextAsync(cancellationToken);
    }

    public void Advance(int count) => _window = _window[count..];

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_plaintext);
        cipher.Dispose();
    }

    private async ValueTask<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancellationToken)
    {
        if (_failure is not null)
            throw new CapsuleException(_failure.Failure, _failure.Message, _failure);
        try
        {
            await OpenAsync(cancellationToken);
            return _window;
        }
        catch (CapsuleException failure)
        {
            CryptographicOperations.ZeroMemory(_plaintext);
            _failure = failure;
            throw;
        }
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        var state = await _frames.ReadAsync(cancellationToken);
        if (state == FrameState.Ended)
            throw new CapsuleException(CapsuleFailure.ChunkMissing, $"The capsule ends before chunk {_next} is complete.");
        if (state == FrameState.Malformed)
            throw Altered();

        var frame = _frames.Frame;
        if (frame.Index != _next)
            throw await ExplainAsync(frame, cancellationToken);
        if (!TryOpen(frame))
            throw Altered();
        if (frame.IsLast && await _frames.HasMoreAsync(cancellationToken))
            throw new CapsuleException(CapsuleFailure.TrailingBytes, $"Bytes follow the last chunk, number {frame.Index}.");

        _window = _plaintext.AsMemory(0, frame.Length);
        _ended = frame.IsLast;
        _next++;
    }

    // The chunk claims another place. If its tag says the same it is genuine and was moved; otherwise its number was changed. What it holds is not
    // released either way.
    private async ValueTask<CapsuleException> ExplainAsync(ChunkFrame frame, CancellationToken cancellationToken)
    {
        if (!TryOpen(frame))
            return Altered();
        if (frame.Index < _next)
            return new CapsuleException(CapsuleFailure.ChunkRepeated, $"Chunk {frame.Index} comes a second time, where chunk {_next} belongs.");

        while (await _frames.ReadAsync(cancellationToken) == FrameState.Whole)
        {
            if (_frames.Frame.Index == _next && TryOpen(_frames.Frame))
                return new CapsuleException(CapsuleFailure.ChunkReordered, $"Chunk {frame.Index} comes before chunk {_next}.");
        }

        return new CapsuleException(CapsuleFailure.ChunkMissing, $"Chunk {_next} is missing; chunk {frame.Index} stands in its place.");
    }

    private bool TryOpen(ChunkFrame frame) => cipher.TryOpen(
        frame.Index, _frames.Header, _frames.Ciphertext, _frames.Tag, _plaintext.AsSpan(0, frame.Length));

    private CapsuleException Altered() => new(CapsuleFailure.ChunkAltered, $"Chunk {_next} is not what was sealed.");
}
