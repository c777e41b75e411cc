namespace Bonafide.Vision.Tests.Support;

/// <summary>A fixed sequence that looks random (Knuth's MMIX constants), so that a failure can be repeated.</summary>
internal sealed class TestNumbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit)
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)limit);
    }
}
