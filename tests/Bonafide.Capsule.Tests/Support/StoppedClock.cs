namespace Bonafide.Capsule.Tests.Support;

/// <summary>Time does not pass: what is sealed twice is the same twice.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);
}
