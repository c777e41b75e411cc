using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>A sheet with a surface of its own kind.</summary>
internal sealed record SurfaceProp<TSurface>(Mesh Mesh, TSurface Surface, Material Material, RigidPose Before, RigidPose Now) : IProp
    where TSurface : struct, ISurface
{
    private const float Reach = 12;

    public (float Path, float Depth) Motion => (IProp.PathOf(Before, Now, Reach), Now.Position.Z);

    public void Draw(Stage stage, float share) =>
        stage.Draw(Mesh, Mesh.Points, RigidPose.Between(Before, Now, share), Material, Surface);
}
