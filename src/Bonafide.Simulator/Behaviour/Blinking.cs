using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Behaviour;

/// <summary>Blinks at random intervals of 1.5 to 7 s; each closes within a third of its 0.16 to 0.3 s and opens again.</summary>
internal sealed class Blinking(SeededRandom random)
{
    private double _start = random.Between(0.4, 4);
    private double _length = random.Between(0.16, 0.3);

    /// <summary>How far the lids are closed, 0 to 1.</summary>
    public float At(double time)
    {
        while (time > _start + _length)
        {
            _start += _length + random.Between(1.5, 7);
            _length = random.Between(0.16, 0.3);
        }

        var share = (time - _start) / _length;
        if (share <= 0)
            return 0;
        return (float)(share < 0.35 ? share / 0.35 : share < 0.5 ? 1 : (1 - share) / 0.5);
    }

    /// <summary>Blinks on purpose: the next one begins soon, and is slower than one that nobody thinks of.</summary>
    public void Ask(double now)
    {
        if (_start <= now + 0.5)
            return;
        (_start, _length) = (now + random.Between(0.15, 0.45), random.Between(0.42, 0.6));
    }

    /// <summary>No blink begins before a time.</summary>
    public void Hold(double until)
    {
        if (_start < until)
            _start = until;
    }
}
