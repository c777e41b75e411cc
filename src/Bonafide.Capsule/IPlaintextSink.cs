namespace Bonafide.Capsule;

/// <summary>Takes plaintext to seal. What the entry layer writes and the chunk layer takes.</summary>
internal interface IPlaintextSink
{
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
