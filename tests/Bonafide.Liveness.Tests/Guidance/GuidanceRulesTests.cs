using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Guidance;

public class GuidanceRulesTests
{
    private static GuidanceCode Assess(FaceObservation? face, double speed = 0, params FaceObservation[] others) =>
        GuidanceRules.Assess(Faces.Frame(1, 100, face is null ? [] : [face, .. others]), face, speed, new GuidanceLimits());

    [Fact]
    public void A_well_placed_face_needs_no_guidance() => Assess(Faces.Good).ShouldBe(GuidanceCode.Good);

    [Fact]
    public void An_empty_frame_says_that_there_is_no_face() => Assess(null).ShouldBe(GuidanceCode.NoFace);

    [Fact]
    public void A_small_face_is_asked_to_come_closer() => Assess(Faces.Centred(130)).ShouldBe(GuidanceCode.MoveCloser);

    [Fact]
    public void A_large_face_is_asked_to_move_back() => Assess(Faces.Centred(450)).ShouldBe(GuidanceCode.MoveBack);

    [Theory]
    [InlineData(170, 240, GuidanceCode.MoveLeft)]
    [InlineData(470, 240, GuidanceCode.MoveRight)]
    [InlineData(320, 100, GuidanceCode.MoveDown)]
    [InlineData(320, 380, GuidanceCode.MoveUp)]
    public void A_face_off_centre_is_sent_back_by_its_own_left_and_right(float x, float y, GuidanceCode expected) =>
        Assess(Faces.At(x, y, 240)).ShouldBe(expected);

    [Theory]
    [InlineData(30, 0, 0, GuidanceCode.TurnRight)]
    [InlineData(-30, 0, 0, GuidanceCode.TurnLeft)]
    [InlineData(0, 30, 0, GuidanceCode.LookDown)]
    [InlineData(0, -30, 0, GuidanceCode.LookUp)]
    [InlineData(0, 0, 35, GuidanceCode.TiltRight)]
    [InlineData(0, 0, -35, GuidanceCode.TiltLeft)]
    public void A_turned_head_is_asked_back_to_the_front(float yaw, float pitch, float roll, GuidanceCode expected) =>
        Assess(Faces.Good with { Pose = new HeadPose(yaw, pitch, roll) }).ShouldBe(expected);

    [Theory]
    [InlineData(15, 0, GuidanceCode.MoreLight)]
    [InlineData(240, 0, GuidanceCode.LessLight)]
    [InlineData(130, 0.6, GuidanceCode.LessLight)]
    public void Bad_light_is_named(float luma, float clipping, GuidanceCode expected) =>
        Assess(Faces.Good with { Quality = Faces.Good.Quality with { Brightness = luma, Clipping = clipping } }).ShouldBe(expected);

    [Fact]
    public void A_dim_face_gets_through() =>
        Assess(Faces.Good with { Quality = Faces.Good.Quality with { Brightness = 40 } }).ShouldBe(GuidanceCode.Good);

    [Fact]
    public void A_moving_face_is_asked_to_slow_down() => Assess(Faces.Good, speed: 2).ShouldBe(GuidanceCode.Slower);

    [Fact]
    public void Only_both_eyes_closed_count_as_closed()
    {
        Assess(Faces.Good with { LeftEyeOpenness = 0.03f, RightEyeOpenness = 0.03f }).ShouldBe(GuidanceCode.OpenEyes);
        Assess(Faces.Good with { LeftEyeOpenness = 0.03f }).ShouldBe(GuidanceCode.Good);
    }

    [Fact]
    public void A_second_person_nearby_disturbs_and_one_far_behind_does_not()
    {
        Assess(Faces.Good, 0, Faces.At(560, 240, 200)).ShouldBe(GuidanceCode.SeveralFaces);
        Assess(Faces.Good, 0, Faces.At(560, 240, 60)).ShouldBe(GuidanceCode.Good);
    }

    [Fact]
    public void Widened_limits_forgive_what_the_narrow_ones_refuse()
    {
        var face = Faces.Good with { Pose = new HeadPose(20, 0, 0) };
        var frame = Faces.Frame(1, 0, face);
        GuidanceRules.Assess(frame, face, 0, new GuidanceLimits()).ShouldBe(GuidanceCode.TurnRight);
        GuidanceRules.Assess(frame, face, 0, new GuidanceLimits().Widened(0.25)).ShouldBe(GuidanceCode.Good);
    }
}
