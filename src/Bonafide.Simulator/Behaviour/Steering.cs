using System.Numerics;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Behaviour;

/// <summary>
/// Joins dots by turning the head: one large turn towards a new dot, misjudged by about 12 %, then, once each turn has been
/// seen to end, smaller ones every 0.9 to 1.3 s until the point is inside.
/// </summary>
internal sealed class Steering(SeededRandom random)
{
    // What the person has learnt of the page: a dot's radius is about so many degrees of turning.
    private const float DegreesPerRadius = 3.6f;
    private const double Near = 0.6;
    private readonly double _pace = random.Between(0.9, 1.3);
    private int? _dot;
    private double _nextAt;

    /// <summary>Whether the last dot has just gone; the head returns to rest.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The angles to turn to; null to stay.</summary>
    public Vector3? Towards(DotView? dot, Vector3 angles, double now)
    {
        HasEnded = dot is null && _dot is not null;
        var isNew = dot?.Index != _dot;
        _dot = dot?.Index;
        if (dot is null || (!isNew && (now < _nextAt || Math.Max(Math.Abs(dot.Right), Math.Abs(dot.Down)) < Near)))
            return null;
        _nextAt = now + _pace;
        return angles + new Vector3((float)dot.Right * Judged(), -(float)dot.Down * Judged(), 0);
    }

    private float Judged() => DegreesPerRadius * (float)random.Normal(1, 0.12);
}
