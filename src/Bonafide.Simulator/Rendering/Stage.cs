using System.Numerics;
using Bonafide.Simulator.Camera;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Light;

namespace Bonafide.Simulator.Rendering;

/// <summary>What props draw themselves on: places their corners before the camera, lights them and fills their triangles.</summary>
internal sealed class Stage
{
    private readonly Rasterizer _rasterizer = new();
    private readonly ScreenMesh _corners = new();
    private RigidPose _view = RigidPose.None;

    public LinearFrame Frame { get; } = new();

    public PinholeCamera Camera { get; private set; }

    public Lighting Lighting { get; private set; } = null!;

    /// <summary>Clears the picture and sets where it is taken from.</summary>
    public void Begin(PinholeCamera camera, RigidPose cameraPose, Lighting lighting)
    {
        Look(camera, cameraPose, lighting);
        Frame.Resize(camera.Width, camera.Height);
        Frame.Clear();
    }

    /// <summary>Sets where the picture is taken from, and keeps what is on it.</summary>
    public void Look(PinholeCamera camera, RigidPose cameraPose, Lighting lighting) =>
        (Camera, Lighting, _view) = (camera, lighting, cameraPose.Inverse());

    /// <summary>Draws a mesh.</summary>
    /// <param name="mesh">Texture coordinates, normals and triangles.</param>
    /// <param name="points">The corners as they are now, in the mesh's own axes.</param>
    /// <param name="pose">Where the mesh is in the room.</param>
    /// <param name="material">How it mirrors light.</param>
    /// <param name="surface">What it is painted with.</param>
    /// <param name="special">A value for the surface's own use at a corner; none when null.</param>
    public void Draw<TSurface>(
        Mesh mesh, ReadOnlySpan<Vector3> points, RigidPose pose, Material material, TSurface surface, Func<int, float>? special = null)
        where TSurface : struct, ISurface
    {
        var seen = pose.Then(_view);
        _corners.Resize(points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            var point = seen.Apply(points[i]);
            var normal = seen.Turn(mesh.Normals[i]);
            // A thin sheet shows either side lit; a body never shows its far side.
            if (Vector3.Dot(normal, point) > 0)
                normal = -normal;
            _corners.Points[i] = point;
            _corners.Diffuse[i] = new Vector4(Lighting.Diffuse(point, normal), mesh.Opacity[i]);
            var gloss = material.Gloss > 0 ? Lighting.Gloss(point, normal, material.Gloss, material.Sharpness) : Vector3.Zero;
            _corners.Gloss[i] = new Vector4(gloss, special?.Invoke(i) ?? 0);
        }

        _rasterizer.Draw(Frame, Camera, _corners, mesh.Uv, mesh.Triangles, surface);
    }
}
