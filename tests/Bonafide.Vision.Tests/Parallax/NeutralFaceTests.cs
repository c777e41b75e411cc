using System.Numerics;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Parallax;

namespace Bonafide.Vision.Tests.Parallax;

public sealed class NeutralFaceTests
{
    [Fact]
    public void The_face_is_symmetrical_where_points_have_a_mirrored_twin()
    {
        foreach (var (left, right) in new[] { (33, 263), (133, 362), (50, 280), (234, 454), (48, 278), (117, 346) })
        {
            var (l, r) = (NeutralFace.Points[left], NeutralFace.Points[right]);
            Vector3.Distance(l with { X = -l.X }, r).ShouldBeLessThan(0.01f);
        }
    }

    [Fact]
    public void It_has_the_size_of_a_head_and_its_nose_stands_out()
    {
        Vector3.Distance(NeutralFace.Points[MeshIndex.LeftEyeOuter], NeutralFace.Points[MeshIndex.RightEyeOuter]).ShouldBe(8.9f, 0.02f);
        var nose = NeutralFace.Points[MeshIndex.NoseTip].Z;
        (NeutralFace.Points[MeshIndex.LeftEyeOuter].Z - nose).ShouldBeInRange(3, 6);
        (NeutralFace.Points[MeshIndex.LeftCheekSide].Z - nose).ShouldBeInRange(7, 12);
    }

    [Fact]
    public void It_agrees_with_the_head_that_poses_are_measured_by()
    {
        Vector3[] ours = [.. NeutralHead.Indices.ToArray().Select(i => NeutralFace.Points[i])];
        var middle = ours.Aggregate(Vector3.Zero, (sum, point) => sum + point) / ours.Length;
        var scale = 1 / MathF.Sqrt(ours.Average(point => (point - middle).LengthSquared()));
        for (var i = 0; i < ours.Length; i++)
            Vector3.Distance((ours[i] - middle) * scale, NeutralHead.Points[i]).ShouldBeLessThan(0.08f);
    }

    [Fact]
    public void No_rigid_point_is_on_the_outline_the_lids_the_brows_or_below_the_nose()
    {
        var rigid = NeutralFace.RigidIndices.ToArray();
        rigid.Length.ShouldBeInRange(180, 280);
        rigid.ShouldNotContain(MeshIndex.Chin);
        rigid.ShouldNotContain(MeshIndex.LeftCheekSide);
        rigid.ShouldNotContain(159);
        rigid.ShouldNotContain(105);
        rigid.ShouldNotContain(MeshIndex.InnerLipTop);
        rigid.ShouldContain(MeshIndex.NoseTip);
        rigid.ShouldContain(MeshIndex.LeftEyeOuter);
    }
}
