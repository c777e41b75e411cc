using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Scenery;

namespace Bonafide.Simulator.Sensor;

/// <summary>A camera that runs: it meters each scene, exposes with its lag and draws fresh noise for each shot.</summary>
internal sealed class LiveCamera(CameraProfile profile, SeededRandom random)
{
    private readonly ExposureControl _control = new(profile);
    private readonly Darkroom _glance = new();

    public CameraProfile Profile => profile;

    public Shot Take(Scene scene, double seconds) =>
        new(scene, _control.Meter(_glance.Glance(scene, profile), seconds), profile, random.NextBits(), seconds);
}
