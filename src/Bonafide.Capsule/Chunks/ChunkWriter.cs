using System.Security.Cryptography;

namespace Bonafide.Capsule.Chunks;

/// <summary>Cuts plaintext into chunks and seals them. A chunk goes out once it is known whether it is the last.</summary>
internal sealed class ChunkWriter(Stream output, IChunkCipher cipher) : IPlaintextSink, IDisposable
{
    private readonly byte[] _plaintext = new byte[CapsuleFormat.ChunkSize];
    private readonly byte[] _frame = new byte[ChunkFrame.MaxFrame];
    private int _filled;
    private uint _next;
    private bool _broken;

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            if (_filled == _plaintext.Length)
                await SealAsync(isLast: false, cancellationToken);
            var part = bytes[..Math.Min(bytes.Length, _plaintext.Length - _filled)];
            part.CopyTo(_plaintext.AsMemory(_filled));
            _filled += part.Length;
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>Writes the last chunk. There must be something to write.</summary>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => SealAsync(isLast: true, cancellationToken);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_plaintext);
        cipher.Dispose();
    }

    private async ValueTask SealAsync(bool isLast, CancellationToken cancellationToken)
    {
        // A chunk that reached the output half could be sealed again with other content under the same nonce.
        if (_broken)
            throw new InvalidOperationException("Writing failed before; this capsule cannot be continued.");
        if (_next == CapsuleFormat.MaxChunks)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"A capsule has at most {CapsuleFormat.MaxChunks} chunks.");

        _broken = true;
        var frame = new ChunkFrame(_next, isLast, _filled);
        frame.Write(_frame);
        cipher.Seal(
            _next,
            _frame.AsSpan(0, ChunkFrame.Size),
            _plaintext.AsSpan(0, _filled),
            _frame.AsSpan(ChunkFrame.Size, _filled),
            _frame.AsSpan(ChunkFrame.Size + _filled, ChunkFrame.TagSize));
        await output.WriteAsync(_frame.AsMemory(0, ChunkFrame.Size + frame.Sealed), cancellationToken);
        _next++;
        _filled = 0;
        _broken = isLast;
    }
}
