using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Parallax;

namespace Bonafide.Vision.Tests.Parallax;

public sealed class FaceViewTests
{
    [Theory]
    [InlineData(0, 0, 0, 12)]
    [InlineData(15, -8, 20, 9)]
    [InlineData(-25, 12, -35, 30)]
    public void Turn_roll_scale_and_place_of_a_known_view_come_back(float yaw, float pitch, float roll, float scale)
    {
        var turn = Turn(yaw, pitch);
        var view = FaceView.Of(Project(turn, roll, scale, new Vector2(300, 200))).ShouldNotBeNull();
        view.Scale.ShouldBe(scale, 0.01f * scale);
        Vector3.Distance(view.Nose, Vector3.Transform(-Vector3.UnitZ, Level(turn))).ShouldBeLessThan(0.02f);
        var straight = FaceView.Of(Project(Quaternion.Identity, 0, scale, new Vector2(300, 200))).ShouldNotBeNull();
        view.TurnTo(straight).ShouldBe(MathF.Acos(Vector3.Dot(view.Nose, -Vector3.UnitZ)) * 180 / MathF.PI, 0.5f);
    }

    [Fact]
    public void Landmarks_in_one_point_are_no_face() => FaceView.Of(new float[3 * FaceObservation.LandmarkCount]).ShouldBeNull();

    private static Quaternion Turn(float yaw, float pitch) =>
        Quaternion.CreateFromAxisAngle(Vector3.UnitY, yaw * MathF.PI / 180) * Quaternion.CreateFromAxisAngle(Vector3.UnitX, pitch * MathF.PI / 180);

    // The view removes the tilt of the eye line that turning itself causes, too.
    private static Quaternion Level(Quaternion turn)
    {
        var right = Vector3.Transform(Vector3.UnitX, turn);
        return Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -MathF.Atan2(right.Y, right.X)) * turn;
    }

    private static float[] Project(Quaternion turn, float roll, float scale, Vector2 place)
    {
        var whole = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, roll * MathF.PI / 180) * turn;
        var landmarks = new float[3 * FaceObservation.LandmarkCount];
        for (var i = 0; i < FaceObservation.LandmarkCount; i++)
        {
            var at = Vector3.Transform(NeutralFace.Points[i], whole) * scale + new Vector3(place, 0);
            at.CopyTo(landmarks.AsSpan(3 * i));
        }

        return landmarks;
    }
}
