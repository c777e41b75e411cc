namespace Bonafide.Capsule.Tests.Support;

/// <summary>Gives a few bytes at a time, as networks do.</summary>
internal sealed class SteppingStream(byte[] bytes, int step) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
}
