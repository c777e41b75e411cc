using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Landmarks;

[Collection(EngineSuite.Name)]
public sealed class HeadPoseTests(EngineFixture fixture)
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(30, 0, 0)]
    [InlineData(0, 20, 0)]
    [InlineData(0, 0, 25)]
    [InlineData(-40, 15, -60)]
    [InlineData(10, -35, 120)]
    public void A_turned_neutral_head_reads_as_it_was_turned(float yaw, float pitch, float roll)
    {
        var pose = HeadPoseEstimator.Estimate(Turned(yaw, pitch, roll));
        pose.Yaw.ShouldBe(yaw, 0.1f);
        pose.Pitch.ShouldBe(pitch, 0.1f);
        pose.Roll.ShouldBe(roll, 0.1f);
    }

    [Fact]
    public void A_head_turned_to_the_right_edge_moves_its_nose_there()
    {
        var straight = Turned(0, 0, 0);
        Turned(20, 0, 0).Point(MeshIndex.NoseTip).X.ShouldBeGreaterThan(straight.Point(MeshIndex.NoseTip).X);
        Turned(0, 20, 0).Point(MeshIndex.NoseTip).Y.ShouldBeLessThan(straight.Point(MeshIndex.NoseTip).Y);
        Turned(0, 0, 20).Roll.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_mirrored_picture_turns_yaw_and_roll_round_and_leaves_pitch(int sample)
    {
        using var picture = SampleFaces.Pixels(sample);
        using var mirrored = Scenes.Mirror(picture);
        var faces = await FacesAsync(picture);
        var twins = await FacesAsync(mirrored);
        twins.Count.ShouldBe(faces.Count);
        foreach (var face in faces)
        {
            var twin = twins.MinBy(t => MathF.Abs(picture.Width - t.Face.Box.CenterX - face.Face.Box.CenterX))!;
            twin.Face.Pose.Yaw.ShouldBe(-face.Face.Pose.Yaw, 6);
            twin.Face.Pose.Pitch.ShouldBe(face.Face.Pose.Pitch, 5);
            twin.Face.Pose.Roll.ShouldBe(-face.Face.Pose.Roll, 4);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public async Task Turning_the_camera_turns_the_roll_the_other_way(float turn)
    {
        using var picture = SampleFaces.Pixels(3);
        using var level = Scenes.View(picture, 1187, 374, 1);
        using var turned = Scenes.View(picture, 1187, 374, 1, turn);
        var before = (await FacesAsync(level))[0].Face.Pose;
        var after = (await FacesAsync(turned))[0].Face.Pose;
        (after.Roll - before.Roll).ShouldBe(-turn, 4);
    }

    [Fact]
    public void The_neutral_head_is_the_mean_of_the_sample_faces()
    {
        NeutralHead.Indices.ToArray().ShouldBe(NeutralHeadDerivation.Indices);
        var derived = NeutralHeadDerivation.Derive();
        for (var i = 0; i < derived.Length; i++)
            Vector3.Distance(derived[i], NeutralHead.Points[i]).ShouldBeLessThan(0.03f, $"point {NeutralHead.Indices[i]}");
    }

    private async Task<IReadOnlyList<AnalyzedFace>> FacesAsync(RgbxImage picture) =>
        (await fixture.Engine.AnalyzeAsync(Scenes.Jpeg(picture), new StillOptions { Templates = false }, default)).Faces;

    private static FaceMesh Turned(float yaw, float pitch, float roll)
    {
        const float radians = MathF.PI / 180;

        // Axes: y down, z away. The nose is at -z, so turning it to +x is a negative turn about y, and lifting it a negative one about x.
        var rotation = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -yaw * radians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -pitch * radians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, roll * radians);
        var mesh = new FaceMesh();
        for (var i = 0; i < NeutralHead.Points.Length; i++)
        {
            var at = 100 * Vector3.Transform(NeutralHead.Points[i], rotation) + new Vector3(320, 240, 0);
            at.CopyTo(mesh.Points.AsSpan(3 * NeutralHead.Indices[i], 3));
        }

        return mesh;
    }
}
