using System.Numerics;
using Bonafide.Observations;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.People;

public sealed class HeadTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public void The_gallery_holds_several_people_in_a_fixed_order()
    {
        cast.People.Count.ShouldBeGreaterThanOrEqualTo(8);
        cast.People.Select(person => person.Name).ShouldBe(cast.People.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Vision_finds_the_face_of_every_person()
    {
        foreach (var person in cast.People)
        {
            var face = new Sitting(person).Observe(cast.Engine).ShouldNotBeNull(person.Name);
            face.Confidence.ShouldBeGreaterThan(0.7f, person.Name);
        }
    }

    [Fact]
    public void The_measured_yaw_follows_the_turned_head()
    {
        var errors = cast.People.SelectMany(person => new[] { -24f, -12f, 12f, 24f }.Select(yaw =>
        {
            var sitting = new Sitting(person);
            var straight = sitting.Observe(cast.Engine).ShouldNotBeNull();
            var turned = sitting.Observe(cast.Engine, yaw).ShouldNotBeNull($"{person.Name} at {yaw}");
            return Math.Abs(turned.Pose.Yaw - straight.Pose.Yaw - yaw);
        })).ToArray();

        errors.Average().ShouldBeLessThan(3);
        errors.Order().ElementAt(errors.Length * 9 / 10).ShouldBeLessThan(6);
    }

    [Theory]
    [InlineData(0, 12, 0)]
    [InlineData(0, -12, 0)]
    [InlineData(0, 0, 15)]
    [InlineData(0, 0, -15)]
    public void The_measured_pitch_and_roll_follow_too(float yaw, float pitch, float roll)
    {
        var sitting = new Sitting(cast.People[1]);
        var straight = sitting.Observe(cast.Engine).ShouldNotBeNull();
        var moved = sitting.Observe(cast.Engine, yaw, pitch, roll).ShouldNotBeNull();

        (moved.Pose.Pitch - straight.Pose.Pitch).ShouldBe(pitch, 5);
        (moved.Pose.Roll - straight.Pose.Roll).ShouldBe(roll, 4);
    }

    [Fact]
    public void A_blink_closes_the_measured_eyes()
    {
        // Make-up hides the closing line from the network in some photographs, so one person's reading says little.
        var remaining = cast.People.Select(person =>
        {
            var sitting = new Sitting(person);
            var open = sitting.Observe(cast.Engine).ShouldNotBeNull();
            var shut = sitting.Observe(cast.Engine, expression: new Expression(1, 0)).ShouldNotBeNull();
            return (shut.LeftEyeOpenness + shut.RightEyeOpenness) / (open.LeftEyeOpenness + open.RightEyeOpenness);
        }).ToArray();

        remaining.Max().ShouldBeLessThan(0.8f);
        remaining.Average().ShouldBeLessThan(0.6f);
    }

    [Fact]
    public void An_opened_mouth_is_measured_as_open()
    {
        foreach (var person in cast.People.Take(4))
        {
            var sitting = new Sitting(person);
            var shut = sitting.Observe(cast.Engine).ShouldNotBeNull();
            var open = sitting.Observe(cast.Engine, expression: new Expression(0, 0.9f)).ShouldNotBeNull();

            open.MouthOpenness.ShouldBeGreaterThan(0.28f, person.Name);
            open.MouthOpenness.ShouldBeGreaterThan(shut.MouthOpenness + 0.1f, person.Name);
        }
    }

    [Fact]
    public void A_smile_is_measured_in_the_corners_of_the_mouth()
    {
        var gains = cast.People.Select(person =>
        {
            var sitting = new Sitting(person);
            var rest = Mouth(sitting.Observe(cast.Engine).ShouldNotBeNull());
            var smile = Mouth(sitting.Observe(cast.Engine, expression: new Expression(0, 0, 0.9f)).ShouldNotBeNull());
            return (Wider: smile.Width / rest.Width - 1, Higher: smile.Lift - rest.Lift);
        }).ToArray();

        // The network holds the lips of some photographs back, as it does lids.
        var together = gains.Select(gain => gain.Wider + gain.Higher).Order().ToArray();
        together.Average().ShouldBeGreaterThan(0.2f);
        together[1].ShouldBeGreaterThan(0.15f, string.Join(' ', gains));
    }

    // Corners over outer eye corners, and how far they stand above the middle of the lips, over the mouth's width.
    private static (float Width, float Lift) Mouth(FaceObservation face)
    {
        Vector2 At(int point) => new(face.Landmarks.Span[3 * point], face.Landmarks.Span[3 * point + 1]);
        var width = Vector2.Distance(At(61), At(291));
        return (width / Vector2.Distance(At(33), At(263)), ((At(13) + At(14)).Y - (At(61) + At(291)).Y) / 2 / width);
    }

    [Fact]
    public void A_face_at_half_the_distance_is_seen_twice_as_large()
    {
        var person = cast.People[0];
        var far = new Sitting(person) { Place = new(0, -1, 60) }.Observe(cast.Engine).ShouldNotBeNull();
        var near = new Sitting(person) { Place = new(0, -1, 30) }.Observe(cast.Engine).ShouldNotBeNull();

        (near.Box.Height / far.Box.Height).ShouldBe(2, 0.25);
    }
}
