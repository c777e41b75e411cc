using System.Numerics;
using Bonafide.Liveness.Guidance;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Attacks;

/// <summary>
/// One picture in the place of the camera, moved as a hand would move it and enlarged when the page asks to come closer. Nothing in it moves against
/// the rest.
/// </summary>
internal sealed class MovedPictureAttack : IPresentation
{
    private readonly Recording _recording;
    private readonly Negative _negative;
    private readonly Reactions _reactions;
    private readonly Wander _right, _down, _roll, _breath;
    private readonly Limb _zoom;
    private readonly SeededRandom _noise;
    private readonly float _codes;
    private readonly string _label;
    private double _now;
    private double _nextAt;

    public MovedPictureAttack(Casting cast)
    {
        var draw = cast.Random.Branch("moved picture");
        _recording = new Recording(cast.Subject, cast.Random.Branch("recording"), cast.Mode);
        _negative = new Negative(_recording.At(draw.Between(0, 3.0)));
        _reactions = new Reactions(cast.Random.Branch("reactions"));
        _right = Path("right", draw.Between(0.001f, 0.01f));
        _down = Path("down", draw.Between(0.001f, 0.01f));
        _roll = Path("roll", draw.Between(0, 0.02f));
        _breath = Path("breath", draw.Between(0, 0.008f));
        _zoom = new Limb(new Vector3(draw.Between(1.03f, 1.1f), 0, 0), 4, 0.8f);
        _codes = draw.Chance(0.7) ? draw.Between(0.6f, 2.5f) : 0;
        _label = draw.Chance(0.4) ? "OBS Virtual Camera" : _recording.Camera.Label;
        _noise = cast.Random.Branch("regrain");

        Wander Path(string name, float deviation) => new(cast.Random.Branch(name), deviation, 0.15, 1.5);
    }

    public CameraClaim Camera => _recording.Camera with { Label = _label };

    public ICapturedFrame FrameAt(TimeSpan at, PageView view)
    {
        Obey(view, at.TotalSeconds);
        var moved = new MovedPicture(
            _negative, _right.At(_now), _down.At(_now), _roll.At(_now), Math.Max(1, _zoom.Place.X * (1 + _breath.At(_now))));
        return _codes > 0 ? new RegrainedFrame(moved, _noise.NextBits(), _codes) : moved;
    }

    private void Obey(PageView view, double now)
    {
        _reactions.Show(view, now);
        _reactions.Advance(now);
        var factor = _reactions.Perceived.Guidance switch
        {
            GuidanceCode.MoveCloser => 1.15f,
            GuidanceCode.MoveBack => 0.87f,
            _ => 1,
        };
        if (factor != 1 && now >= _nextAt)
        {
            _zoom.Goal = new Vector3(Math.Clamp(_zoom.Goal.X * factor, 1, 3), 0, 0);
            _nextAt = now + 0.8;
        }

        _zoom.Advance((float)(now - _now));
        _now = now;
    }
}
