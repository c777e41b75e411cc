using System.Numerics;
using Bonafide.Observations;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Light;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Scenery;
using Bonafide.Simulator.Sensor;
using Bonafide.Vision;

namespace Bonafide.Simulator.Tests.Support;

/// <summary>A person who sits for a picture in a pose that the test chooses.</summary>
internal sealed class Sitting(Person person)
{
    private readonly Room _room = new(new SeededRandom(3));

    public Vector3 Place { get; init; } = new(0, -1, 44);

    public Vector3 PageColour { get; init; } = new(0.75f);

    public Vector3 Ambient { get; init; } = new(150);

    public Shot Take(float yaw = 0, float pitch = 0, float roll = 0, Expression expression = default)
    {
        var state = new PersonState(new RigidPose(RigidPose.Head(yaw, pitch, roll), Place + Person.Pivot), Place, expression);
        var scene = new Scene
        {
            Room = _room,
            Lighting = new Lighting
            {
                Ambient = Ambient,
                Lamps = [],
                Display = new DisplayLight(new Vector3(0, 7, 0), 500, 400, PageColour),
            },
            CameraBefore = RigidPose.None,
            CameraNow = RigidPose.None,
            Props = [new HeadProp(person, state, state)],
        };
        var profile = new CameraProfile(new SeededRandom(7)) { TrackWidth = 640, TrackHeight = 480, Flicker = 0, Field = 62 };
        return new LiveCamera(profile, new SeededRandom(11)).Take(scene, 0);
    }

    /// <summary>What vision sees of such a picture; null without a face.</summary>
    public FaceObservation? Observe(IVisionEngine engine, float yaw = 0, float pitch = 0, float roll = 0, Expression expression = default)
    {
        using var studio = new FrameStudio();
        using var tracker = engine.CreateTracker();
        var jpeg = studio.Jpeg(Take(yaw, pitch, roll, expression), 640, 480, 80);
        var faces = tracker.Observe(jpeg, new FrameStamp(1, TimeSpan.Zero, TimeSpan.Zero)).Faces;
        return faces.Count > 0 ? faces[0] : null;
    }
}
