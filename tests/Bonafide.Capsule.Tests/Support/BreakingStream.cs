namespace Bonafide.Capsule.Tests.Support;

/// <summary>Fails once a position is reached, as a full disk or a lost connection does.</summary>
internal sealed class BreakingStream(byte[] bytes, int limit) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Check(buffer.Length);
        return base.ReadAsync(buffer, cancellationToken);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Check(buffer.Length);
        return base.WriteAsync(buffer, cancellationToken);
    }

    private void Check(int count)
    {
        if (Position + count > limit)
            throw new IOException("No more.");
    }
}
