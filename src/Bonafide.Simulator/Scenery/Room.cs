using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>What is behind the subject: a wall and, in most rooms, a few things that stand nearer.</summary>
internal sealed class Room
{
    private readonly List<(Mesh Mesh, Texture Paint, RigidPose Pose)> _parts = [];

    /// <param name="random">Chooses the kind of room, its depth (110 to 350 cm), colours and things.</param>
    public Room(SeededRandom random)
    {
        var depth = random.Between(110f, 350f);
        var width = depth * 2.1f;
        var wall = Grids.Make(6, 5, (u, v) => new Vector3((u - 0.5f) * width, (v - 0.5f) * width * 0.75f, 0), Vector3.UnitZ);
        var slant = RigidPose.Head(random.Between(-12f, 12f), 0, random.Between(-1.5f, 1.5f));
        _parts.Add((wall, WallPainter.Paint(random.Branch("wall")), new RigidPose(slant, new Vector3(0, 0, depth))));

        var things = random.Chance(0.25) ? 0 : random.Index(4);
        for (var i = 0; i < things; i++)
            _parts.Add(Thing(random.Branch($"thing {i}"), depth));
    }

    public void Draw(Stage stage)
    {
        foreach (var (mesh, paint, pose) in _parts)
            stage.Draw(mesh, mesh.Points, pose, Material.Matte, new PaintedSurface(paint));
    }

    private static (Mesh Mesh, Texture Paint, RigidPose Pose) Thing(SeededRandom random, float wall)
    {
        var depth = wall * random.Between(0.6f, 0.95f);
        var (width, height) = (random.Between(12f, 60f), random.Between(15f, 80f));
        var mesh = Grids.Make(2, 2, (u, v) => new Vector3((u - 0.5f) * width, (v - 0.5f) * height, 0), Vector3.UnitZ);
        var place = new Vector3(random.Between(-0.6f, 0.6f) * depth, random.Between(-0.35f, 0.4f) * depth, depth);
        return (mesh, WallPainter.PaintThing(random), new RigidPose(RigidPose.Head(random.Between(-30f, 30f), 0, 0), place));
    }
}
