using Bonafide.Simulator.Scenery;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Sensor;

/// <summary>What a simulated camera took of a scene.</summary>
internal sealed record Shot(Scene Scene, Exposure Exposure, CameraProfile Profile, ulong Seed, double Seconds) : ICapturedFrame
{
    public void Develop(Darkroom darkroom, int width, int height, RgbxImage target) => darkroom.Develop(this, width, height, target);
}
