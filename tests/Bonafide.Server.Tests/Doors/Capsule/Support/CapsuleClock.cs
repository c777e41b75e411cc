namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>The clock of a page that seals: it stands where it is put.</summary>
public sealed class CapsuleClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Put(double milliseconds) => _ticks = Math.Max(_ticks, TimeSpan.FromMilliseconds(milliseconds).Ticks);
}
