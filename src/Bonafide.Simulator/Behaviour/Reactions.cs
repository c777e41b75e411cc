using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Behaviour;

/// <summary>What a person has taken in of a page: everything arrives late by a reaction time of 0.2 to 0.7 s.</summary>
internal sealed class Reactions
{
    private readonly Queue<(double At, PageView View)> _coming = new();

    public Reactions(SeededRandom random) => Delay = Math.Clamp(random.Normal(0.36, 0.1), 0.2, 0.7);

    /// <summary>Seconds.</summary>
    public double Delay { get; }

    /// <summary>What has been taken in.</summary>
    public PageView Perceived { get; private set; } = PageView.Blank;

    public void Show(PageView view, double now)
    {
        if (_coming.Count == 0 || _coming.Last().View != view)
            _coming.Enqueue((now, view));
    }

    public void Advance(double now)
    {
        while (_coming.TryPeek(out var next) && next.At + Delay <= now)
            Perceived = _coming.Dequeue().View;
    }
}
