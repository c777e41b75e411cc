using System.Numerics;

namespace Bonafide.Simulator.Behaviour;

/// <summary>Moves towards a goal as a limb does: smoothly up to a highest speed and without overshoot (a critically damped spring).</summary>
internal sealed class Limb(Vector3 start, float stiffness, float fastest)
{
    private Vector3 _speed;

    /// <summary>Where it should go.</summary>
    public Vector3 Goal { get; set; } = start;

    /// <summary>Highest speed, per second.</summary>
    public float Fastest => fastest;

    public Vector3 Place { get; private set; } = start;

    public void Advance(float seconds)
    {
        var pull = (Goal - Place) * (stiffness * stiffness) - _speed * (2 * stiffness);
        _speed += pull * seconds;
        if (_speed.Length() > fastest)
            _speed *= fastest / _speed.Length();
        Place += _speed * seconds;
    }
}
