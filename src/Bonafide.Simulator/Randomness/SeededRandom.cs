using System.Numerics;

namespace Bonafide.Simulator.Randomness;

/// <summary>
/// Random numbers that are the same on every machine for the same seed (xoshiro256**, Blackman and Vigna 2018). Branches by purpose, so that a
/// draw added in one place leaves all others as they were.
/// </summary>
public sealed class SeededRandom
{
    private readonly ulong _seed;
    private ulong _a, _b, _c, _d;
    private double? _spare;

    /// <summary>Starts a sequence.</summary>
    public SeededRandom(ulong seed)
    {
        _seed = seed;
        (_a, _b, _c, _d) = (Mix(ref seed), Mix(ref seed), Mix(ref seed), Mix(ref seed));
    }

    /// <summary>An independent sequence that depends on this one's seed and the purpose alone, not on what was drawn before.</summary>
    public SeededRandom Branch(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
            hash = (hash ^ letter) * 1099511628211UL;
        return new SeededRandom(_seed ^ hash);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number evenly spread over a range.</summary>
    public double Between(double low, double high) => low + (high - low) * NextUnit();

    /// <summary>As <see cref="Between(double, double)"/>, in single precision.</summary>
    public float Between(float low, float high) => low + (high - low) * (float)NextUnit();

    /// <summary>An index below <paramref name="count"/>.</summary>
    public int Index(int count) => (int)(NextUnit() * count);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => NextUnit() < probability;

    /// <summary>One of several, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[Index(choices.Count)];
    }

    /// <summary>A normally distributed number (Box and Muller).</summary>
    public double Normal(double mean = 0, double deviation = 1)
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return mean + deviation * kept;
        }

        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUnit()));
        var (sine, cosine) = Math.SinCos(2 * Math.PI * NextUnit());
        _spare = radius * sine;
        return mean + deviation * radius * cosine;
    }

    private static ulong Mix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
