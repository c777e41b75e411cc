namespace Bonafide.Capsule.Log;

/// <summary>Numbers, times and chains events.</summary>
internal sealed class LogWriter(TimeProvider time)
{
    private readonly long _begun = time.GetTimestamp();
    private string _previous = new('0', 64);
    private int _number;

    public LogEvent Next(string name) => new()
    {
        Number = _number,
        Time = Math.Round(time.GetElapsedTime(_begun).TotalMilliseconds, 3),
        Name = name,
        Previous = _previous,
    };

    public void Wrote(ReadOnlySpan<byte> digest)
    {
        _previous = Convert.ToHexStringLower(digest);
        _number++;
    }
}
