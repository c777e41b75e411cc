using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Tests;

/// <summary>Repeatable numbers for tests: SplitMix64.</summary>
internal sealed class Seeded(ulong seed) : IChallengeSource
{
    private ulong _state = seed;

    public double Draw()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53);
    }
}
