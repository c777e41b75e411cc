using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Attacks;

/// <summary>A recording in the place of the camera. Nothing on the page changes what it shows.</summary>
internal sealed class InjectionAttack : IPresentation
{
    private readonly Recording _recording;
    private readonly Func<double, double> _playhead;
    private readonly SeededRandom _noise;
    private readonly float _codes;
    private readonly string _label;

    private InjectionAttack(Casting cast, Func<double, double> playhead)
    {
        var draw = cast.Random.Branch("injection");
        _recording = new Recording(cast.Subject, cast.Random.Branch("recording"), cast.Mode);
        _playhead = playhead;
        _codes = draw.Chance(0.5) ? draw.Between(0.6f, 2.5f) : 0;
        _label = draw.Chance(0.4) ? "OBS Virtual Camera" : _recording.Camera.Label;
        _noise = cast.Random.Branch("regrain");
    }

    public CameraClaim Camera => _recording.Camera with { Label = _label };

    /// <summary>A whole genuine capture, from the beginning.</summary>
    public static IPresentation Replay(Casting cast) => new InjectionAttack(cast, seconds => seconds);

    /// <summary>A piece of 0.8 to 3 s, again and again, or to and fro.</summary>
    public static IPresentation Loop(Casting cast)
    {
        var draw = cast.Random.Branch("loop");
        var (length, toAndFro) = (draw.Between(0.8, 3.0), draw.Chance(0.5));
        return new InjectionAttack(cast, seconds =>
        {
            var share = seconds / length % 2;
            return length * (share < 1 ? share : toAndFro ? 2 - share : share - 1);
        });
    }

    /// <summary>One picture.</summary>
    public static IPresentation Still(Casting cast) => new InjectionAttack(cast, _ => 0);

    public ICapturedFrame FrameAt(TimeSpan at, PageView view)
    {
        var frame = _recording.At(_playhead(at.TotalSeconds));
        return _codes > 0 ? new RegrainedFrame(frame, _noise.NextBits(), _codes) : frame;
    }
}
