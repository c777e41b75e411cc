using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Rendering;
using Bonafide.Simulator.Scenery;

namespace Bonafide.Simulator.Attacks;

/// <summary>The thumbs that hold a sheet or a device at its lower edge.</summary>
internal sealed class Fingers
{
    private static readonly Mesh Thumb = Grids.Make(
        8,
        8,
        (u, v) =>
        {
            var (sine, cosine) = MathF.SinCos((u - 0.5f) * MathF.PI);
            var tip = MathF.Sqrt(Math.Max(0, 1 - MathF.Pow(1 - Math.Min(1, v * 2.5f), 2)));
            return new Vector3(1.05f * sine * tip, 6.5f * v, -0.9f * cosine * tip);
        },
        new Vector3(0, 3, 2));

    private readonly Texture _paint;
    private readonly Vector3[] _places;

    /// <param name="complexion">Whose hand it is.</param>
    /// <param name="places">Where the tips lie on the sheet, centimetres from its origin.</param>
    public Fingers(Complexion complexion, params Vector3[] places)
    {
        var skin = new Vector4(complexion.Skin * 0.85f, 1);
        (_paint, _places) = (new Texture(4, 4, [.. Enumerable.Repeat(skin, 16)]), places);
    }

    public IEnumerable<IProp> On(RigidPose before, RigidPose now) => _places.Select((place, i) =>
    {
        var grip = new RigidPose(Quaternion.CreateFromAxisAngle(Vector3.UnitZ, i == 0 ? 0.5f : -0.5f), place);
        return (IProp)new SurfaceProp<PaintedSurface>(Thumb, new PaintedSurface(_paint), Material.Skin, grip.Then(before), grip.Then(now));
    });
}
