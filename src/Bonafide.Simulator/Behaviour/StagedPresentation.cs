using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Light;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Scenery;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Behaviour;

/// <summary>A presentation before a camera: steps body and hand through time and takes a shot of what is then there.</summary>
internal abstract class StagedPresentation : IPresentation
{
    private const double Step = 1 / 60.0;
    private readonly Surroundings _surroundings;
    private readonly LiveCamera _camera;
    private readonly Reactions _reactions;
    private readonly Wander[] _sway;
    private readonly Wander[] _shake;
    private Moment _before;
    private Moment _middle;
    private Moment _now;
    private double _time = -1;

    /// <param name="random">Everything that is drawn.</param>
    /// <param name="start">Where and how large the presented face is.</param>
    /// <param name="temper">How still it is held.</param>
    protected StagedPresentation(SeededRandom random, Start start, Temper temper)
    {
        _surroundings = new Surroundings(random.Branch("surroundings"));
        Profile = new CameraProfile(random.Branch("camera"));
        _camera = new LiveCamera(Profile, random.Branch("noise"));
        _reactions = new Reactions(random.Branch("reactions"));
        Compliance = new Compliance(random.Branch("compliance"), start, Profile.SizeAtOne(Approach.FaceHeight));
        Blinking = new Blinking(random.Branch("blinks"));
        var sway = random.Branch("sway");
        _sway = [.. Enumerable.Range(0, 6).Select(i => new Wander(sway, i < 3 ? temper.Drift * start.Scale : temper.Nod, 0.15, 1.6))];
        var shake = random.Branch("shake");
        var hand = Profile.HandHeld ? 1 : 0;
        _shake = [.. Enumerable.Range(0, 6).Select(i => new Wander(shake, hand * (i < 3 ? 0.18 : 0.25), 0.3, 6))];
    }

    public CameraClaim Camera =>
        new(Profile.HandHeld ? "Front Camera" : "Integrated Camera", Profile.TrackWidth, Profile.TrackHeight, 30);

    protected CameraProfile Profile { get; }

    protected Compliance Compliance { get; }

    protected Blinking Blinking { get; }

    public ICapturedFrame FrameAt(TimeSpan at, PageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var seconds = at.TotalSeconds;
        if (_time < 0)
            (_time, _before, _middle, _now) = (0, At(0, view), At(0, view), At(0, view));
        _reactions.Show(view, seconds);
        while (_time + Step <= seconds + 1e-9)
        {
            _time += Step;
            _reactions.Advance(_time);
            Compliance.Obey(_reactions.Perceived, _time);
            Compliance.Advance((float)Step);
            (_before, _middle, _now) = (_middle, _now, At(_time, _reactions.Perceived));
        }

        return _camera.Take(
            new Scene
            {
                Room = _surroundings.Room,
                Lighting = LightOf(view.Light),
                CameraBefore = _before.Camera,
                CameraNow = _now.Camera,
                Props = Props(_before, _now, seconds),
            },
            seconds);
    }

    /// <summary>What stands before the room.</summary>
    protected abstract IProp[] Props(Moment before, Moment now, double seconds);

    /// <summary>What a living face does at a time.</summary>
    protected virtual Expression Face(double seconds, PageView perceived) => default;

    private Moment At(double time, PageView perceived)
    {
        var angles = Compliance.Angles.Place + new Vector3(_sway[3].At(time), _sway[4].At(time), _sway[5].At(time) * 0.5f);
        var place = Compliance.Position.Place + new Vector3(_sway[0].At(time), _sway[1].At(time), _sway[2].At(time));
        var camera = new RigidPose(
            RigidPose.Head(_shake[3].At(time), _shake[4].At(time), _shake[5].At(time)),
            new Vector3(_shake[0].At(time), _shake[1].At(time), _shake[2].At(time)));
        return new Moment(place, RigidPose.Head(angles.X, angles.Y, angles.Z), camera, Face(time, perceived));
    }

    private Lighting LightOf(Vector3 page)
    {
        var factor = Compliance.LightFactor;
        return new Lighting
        {
            Ambient = _surroundings.Ambient * factor,
            Lamps = factor == 1 ? _surroundings.Lamps : [.. _surroundings.Lamps.Select(lamp => lamp with { Lux = lamp.Lux * factor })],
            Display = new DisplayLight(new Vector3(0, Profile.HandHeld ? 7 : 11, 0), Profile.DisplayArea, Profile.DisplayNits, page),
        };
    }
}
