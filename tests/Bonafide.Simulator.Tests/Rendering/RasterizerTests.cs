using System.Numerics;
using Bonafide.Simulator.Camera;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Light;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Tests.Rendering;

public sealed class RasterizerTests
{
    private static readonly PinholeCamera Camera = PinholeCamera.WithField(200, 150, 62);

    private static readonly Lighting White = new()
    {
        Ambient = new Vector3(MathF.PI),
        Lamps = [],
        Display = new DisplayLight(Vector3.Zero, 0, 0, Vector3.Zero),
    };

    [Fact]
    public void A_tilted_plane_shows_its_texture_in_perspective()
    {
        var stage = new Stage();
        stage.Begin(Camera, RigidPose.None, White);
        var ramp = new Texture(64, 64, [.. Enumerable.Range(0, 64 * 64).Select(i => new Vector4((i % 64 + 0.5f) / 64, 0, 0, 1))]);
        var plane = Grids.Make(1, 1, (u, v) => new Vector3((u - 0.5f) * 40, (v - 0.5f) * 40, 0), Vector3.UnitZ);
        var pose = new RigidPose(RigidPose.Head(50, 0, 0), new Vector3(0, 0, 60));
        stage.Draw(plane, plane.Points, pose, Material.Matte, new PaintedSurface(ramp));

        foreach (var u in new[] { 0.2f, 0.4f, 0.6f, 0.8f })
        {
            var seen = Camera.Project(pose.Apply(new Vector3((u - 0.5f) * 40, 0, 0)));
            stage.Frame.Pixels[(int)seen.Y * Camera.Width + (int)seen.X].X.ShouldBe(u, 0.02);
        }
    }

    [Fact]
    public void What_is_nearer_hides_what_is_farther_in_either_order()
    {
        Corner(near: 40, far: 80).ShouldBe(1, 0.01);
        Corner(near: 80, far: 40).ShouldBe(0.1, 0.01);

        static double Corner(float near, float far)
        {
            var stage = new Stage();
            stage.Begin(Camera, RigidPose.None, White);
            var plane = Grids.Make(2, 2, (u, v) => new Vector3((u - 0.5f) * 40, (v - 0.5f) * 40, 0), Vector3.UnitZ);
            stage.Draw(plane, plane.Points, new RigidPose(Quaternion.Identity, new Vector3(0, 0, near)), Material.Matte, new PaintedSurface(Even(1)));
            stage.Draw(plane, plane.Points, new RigidPose(Quaternion.Identity, new Vector3(0, 0, far)), Material.Matte, new PaintedSurface(Even(0.1f)));
            return stage.Frame.Pixels[75 * 200 + 100].X;
        }
    }

    [Fact]
    public void A_mesh_has_no_gaps_between_its_triangles()
    {
        var stage = new Stage();
        stage.Begin(Camera, RigidPose.None, White);
        var sheet = Grids.Make(37, 29, (u, v) => new Vector3((u - 0.5f) * 120, (v - 0.5f) * 120, MathF.Sin(u * 9) * 3), Vector3.UnitZ * 50);
        stage.Draw(sheet, sheet.Points, new RigidPose(RigidPose.Head(13, 7, 21), new Vector3(0, 0, 40)), Material.Matte, new PaintedSurface(Even(0.5f)));

        stage.Frame.Nearness.Take(200 * 150).Count(nearness => nearness == 0).ShouldBe(0);
    }

    [Fact]
    public void A_distant_fine_pattern_is_averaged_instead_of_aliased()
    {
        var stage = new Stage();
        stage.Begin(Camera, RigidPose.None, White);
        var stripes = new Texture(512, 512, [.. Enumerable.Range(0, 512 * 512).Select(i => new Vector4(i % 2, i % 2, i % 2, 1))]);
        var plane = Grids.Make(4, 4, (u, v) => new Vector3((u - 0.5f) * 60, (v - 0.5f) * 60, 0), Vector3.UnitZ);
        stage.Draw(plane, plane.Points, new RigidPose(Quaternion.Identity, new Vector3(0, 0, 60)), Material.Matte, new PaintedSurface(stripes));

        stage.Frame.Pixels.AsSpan(75 * 200 + 60, 80).ToArray().ShouldAllBe(pixel => Math.Abs(pixel.X - 0.5) < 0.02);
    }

    private static Texture Even(float value) => new(16, 16, [.. Enumerable.Repeat(new Vector4(value, value, value, 1), 256)]);
}
