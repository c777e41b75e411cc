using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>Where a person's head and body are, and what the face does.</summary>
/// <param name="Head">Turns about the neck and places the point between the eyes.</param>
/// <param name="Body">Where the shoulders are: they follow the head's place, not its turn.</param>
/// <param name="Expression">The face.</param>
internal readonly record struct PersonState(RigidPose Head, Vector3 Body, Expression Expression);

/// <summary>A person before the camera.</summary>
internal sealed record HeadProp(Person Person, PersonState Before, PersonState Now) : IProp
{
    private const float Reach = 10;

    public (float Path, float Depth) Motion => (IProp.PathOf(Before.Head, Now.Head, Reach), Now.Head.Position.Z - 9);

    public void Draw(Stage stage, float share)
    {
        var body = new RigidPose(Quaternion.Identity, Vector3.Lerp(Before.Body, Now.Body, share));
        foreach (var (mesh, paint) in Person.Torso.Parts)
            stage.Draw(mesh, mesh.Points, body, Material.Matte, new PaintedSurface(paint));

        var surface = Person.Surface;
        var expression = Expression.Between(Before.Expression, Now.Expression, share);
        var points = surface.Mesh.Points.AsSpan().ToArray();
        Person.Muscles.Move(expression, points);
        for (var i = 0; i < HeadSurface.ThroatPoints.Length; i++)
            points[surface.Throat + i] = points[HeadSurface.ThroatPoints[i]];
        for (var i = 0; i < points.Length; i++)
            points[i] -= Person.Pivot;

        var pose = RigidPose.Between(Before.Head, Now.Head, share);
        var throat = surface.Throat;
        var (dark, lashes) = (Math.Min(1, expression.Mouth * 3), 0.93f * expression.Lids);
        stage.Draw(
            surface.Mesh,
            points,
            pose,
            Material.Skin,
            new PaintedSurface(Person.Paint),
            i => i >= throat ? dark : lashes > 0 && FaceIndex.IsLash(i) ? lashes : 0);
    }
}
