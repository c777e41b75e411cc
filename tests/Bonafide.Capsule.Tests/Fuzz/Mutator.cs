namespace Bonafide.Capsule.Tests.Fuzz;

/// <summary>Spoils bytes in the ways that files get spoiled, or that somebody would try. The seed makes every failure repeatable.</summary>
internal sealed class Mutator(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] bytes, byte[] other)
    {
        var result = bytes;
        for (var rounds = _random.Next(1, 4); rounds > 0; rounds--)
            result = Once(result, other);
        return result;
    }

    private byte[] Once(byte[] bytes, byte[] other) => bytes.Length == 0 ? other : _random.Next(7) switch
    {
        0 => Flip(bytes),
        1 => bytes[..At(bytes)],
        2 => Insert(bytes, Noise()),
        3 => Swap(bytes),
        4 => [.. bytes[..At(bytes)], .. other[At(other)..]],
        5 => Remove(bytes),
        _ => Insert(bytes, Part(bytes)),
    };

    private byte[] Flip(byte[] bytes)
    {
        var result = (byte[])bytes.Clone();
        result[At(bytes)] ^= (byte)(1 << _random.Next(8));
        return result;
    }

    private byte[] Swap(byte[] bytes)
    {
        var cuts = new[] { At(bytes), At(bytes), At(bytes), At(bytes) };
        Array.Sort(cuts);
        return [.. bytes[..cuts[0]], .. bytes[cuts[2]..cuts[3]], .. bytes[cuts[1]..cuts[2]], .. bytes[cuts[0]..cuts[1]], .. bytes[cuts[3]..]];
    }

    private byte[] Remove(byte[] bytes)
    {
        var from = At(bytes);
        return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + _random.Next(1, 64))..]];
    }

    private byte[] Insert(byte[] bytes, byte[] part)
    {
        var at = At(bytes);
        return [.. bytes[..at], .. part, .. bytes[at..]];
    }

    private byte[] Part(byte[] bytes)
    {
        var from = At(bytes);
        return bytes[from..Math.Min(bytes.Length, from + _random.Next(1, 600))];
    }

    private byte[] Noise()
    {
        var noise = new byte[_random.Next(1, 64)];
        _random.NextBytes(noise);
        return noise;
    }

    private int At(byte[] bytes) => _random.Next(bytes.Length);
}
