namespace Bonafide.Capsule;

/// <summary>Plaintext whose tag was checked, window by window. What the chunk layer offers and the entry layer reads.</summary>
internal interface IPlaintextSource
{
    /// <summary>The bytes at hand, at least one; empty only at the end. Valid until the next call.</summary>
    ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken);

    /// <summary>Passes over bytes of the last window.</summary>
    void Advance(int count);
}
