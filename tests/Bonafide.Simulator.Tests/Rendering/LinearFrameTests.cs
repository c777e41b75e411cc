using System.Numerics;
using Bonafide.Simulator.Camera;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Light;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Tests.Rendering;

public sealed class LinearFrameTests
{
    private static readonly PinholeCamera Camera = PinholeCamera.WithField(120, 90, 62);

    [Fact]
    public void Restoring_undoes_light_and_depth_of_all_that_was_drawn_since()
    {
        var stage = new Stage();
        stage.Begin(Camera, RigidPose.None, new Lighting { Ambient = new Vector3(MathF.PI), Lamps = [], Display = default });
        Draw(stage, new Vector3(0, 0, 90), 200);
        var (light, depth) = (stage.Frame.Pixels.ToArray(), stage.Frame.Nearness.ToArray());
        var kept = new LinearFrame();
        stage.Frame.KeepIn(kept);

        for (var moment = 0; moment < 2; moment++)
        {
            Draw(stage, new Vector3(-12 + 3 * moment, 5, 60), 20);
            Draw(stage, new Vector3(14, -8, 40), 10);
            stage.Frame.Pixels.ShouldNotBe(light);
            stage.Frame.Restore(kept);
            stage.Frame.Pixels.ShouldBe(light);
            stage.Frame.Nearness.ShouldBe(depth);
        }
    }

    private static void Draw(Stage stage, Vector3 place, float side)
    {
        var plane = Grids.Make(2, 2, (u, v) => new Vector3((u - 0.5f) * side, (v - 0.5f) * side, 0), Vector3.UnitZ);
        var paint = new Texture(8, 8, [.. Enumerable.Range(0, 64).Select(i => new Vector4(i / 64f, 1 / side, 0.5f, 1))]);
        stage.Draw(plane, plane.Points, new RigidPose(RigidPose.Head(20, 10, 30), place), Material.Matte, new PaintedSurface(paint));
    }
}
