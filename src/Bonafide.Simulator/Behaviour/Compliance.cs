using System.Numerics;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Behaviour;

/// <summary>
/// Does what the page says, imperfectly: one correction every 0.7 to 1.2 s of roughly the right size, sometimes at first to the wrong side.
/// Positions in centimetres before the camera, angles in degrees as yaw, pitch, roll.
/// </summary>
internal sealed class Compliance
{
    private const double Confusion = 0.06;
    private readonly SeededRandom _random;
    private readonly float _scale;
    private readonly Vector3 _rest;
    private readonly double _pace;
    private double _nextAt;
    private readonly Steering _steering;
    private readonly Approach _approach;
    private HeadPose? _aim;

    /// <param name="random">Errors.</param>
    /// <param name="start">Where it starts, how it is held at rest, and the size of the shown face over a real one's: corrections scale with it.</param>
    /// <param name="sizeAtOne">Height of a life-size face over the picture's reach, 1 cm away.</param>
    public Compliance(SeededRandom random, Start start, double sizeAtOne)
    {
        (_random, _scale, _rest) = (random, start.Scale, start.Angles);
        _approach = new Approach(random.Branch("approach"), sizeAtOne * start.Scale);
        _steering = new Steering(random.Branch("steering"));
        _pace = random.Between(0.7, 1.2);
        Position = new Limb(start.Position, random.Between(3.5f, 6f), random.Between(12f, 28f));
        Angles = new Limb(start.Angles, random.Between(4f, 8f), random.Between(40f, 110f));
    }

    public Limb Position { get; }

    public Limb Angles { get; }

    /// <summary>Until when the person minds keeping the eyes open, seconds.</summary>
    public double EyesOpenUntil { get; private set; }

    /// <summary>How much the person has changed the light, as a factor.</summary>
    public float LightFactor { get; private set; } = 1;

    public void Obey(PageView view, double now)
    {
        if (view.Aim != _aim)
            Aim(view.Aim);
        if (_steering.Towards(view.Dot, Angles.Place, now) is { } goal)
            Angles.Goal = goal;
        else if (_steering.HasEnded)
            Angles.Goal = _rest;
        if (view.Dot is not null)
            return;
        if (now < _nextAt)
            return;
        if (view is { Size: { } size, Guidance: GuidanceCode.MoveCloser or GuidanceCode.MoveBack })
            _nextAt = now + _pace + GoTo(size, view.Guidance == GuidanceCode.MoveCloser);
        else if (Correct(view.Guidance, now))
            _nextAt = now + _pace;
    }

    public void Advance(float seconds)
    {
        Position.Advance(seconds);
        Angles.Advance(seconds);
    }

    private void Aim(HeadPose? aim)
    {
        _aim = aim;
        Angles.Goal = aim is { } asked
            ? new Vector3(asked.Yaw + (float)_random.Normal(0, 1.5), asked.Pitch + (float)_random.Normal(0, 1.5), asked.Roll)
            : _rest;
    }

    private bool Correct(GuidanceCode code, double now)
    {
        var step = Math.Max(0.3f, (float)_random.Normal(1, 0.28));
        var side = _random.Chance(Confusion) ? -step : step;
        switch (code)
        {
            case GuidanceCode.MoveCloser:
                Move(Position.Goal.Z * (1 - 0.14f * step));
                break;
            case GuidanceCode.MoveBack:
                Move(Position.Goal.Z * (1 + 0.15f * step));
                break;
            // The subject's own left is the image's right.
            case GuidanceCode.MoveLeft:
                Shift(3 * side, 0);
                break;
            case GuidanceCode.MoveRight:
                Shift(-3 * side, 0);
                break;
            case GuidanceCode.MoveUp:
                Shift(0, -2.5f * step);
                break;
            case GuidanceCode.MoveDown:
                Shift(0, 2.5f * step);
                break;
            case GuidanceCode.TurnLeft:
                Turn(8 * side, 0, 0);
                break;
            case GuidanceCode.TurnRight:
                Turn(-8 * side, 0, 0);
                break;
            case GuidanceCode.LookUp:
                Turn(0, 7 * step, 0);
                break;
            case GuidanceCode.LookDown:
                Turn(0, -7 * step, 0);
                break;
            case GuidanceCode.TiltLeft:
                Turn(0, 0, 8 * side);
                break;
            case GuidanceCode.TiltRight:
                Turn(0, 0, -8 * side);
                break;
            case GuidanceCode.OpenEyes:
                EyesOpenUntil = now + 1.5;
                break;
            case GuidanceCode.MoreLight:
                LightFactor = Math.Min(LightFactor * 1.7f, 20);
                break;
            case GuidanceCode.LessLight:
                LightFactor *= 0.7f;
                break;
            default:
                return false;
        }

        return true;
    }

    // Looks again only once the movement has ended: what is seen on the way is late.
    private double GoTo(double size, bool closer)
    {
        var from = Position.Place.Z;
        Move(_approach.Goal(size, from, closer));
        return Math.Abs(Position.Goal.Z - from) / Position.Fastest;
    }

    private void Move(float distance) => Position.Goal = Position.Goal with { Z = Math.Clamp(distance, 12 * _scale, 95 * _scale) };

    private void Shift(float x, float y) => Position.Goal += new Vector3(x, y, 0) * _scale;

    private void Turn(float yaw, float pitch, float roll) => Angles.Goal += new Vector3(yaw, pitch, roll);
}
