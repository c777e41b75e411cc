using System.Numerics;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Tests.Behaviour;

public sealed class ComplianceTests
{
    [Fact]
    public void A_page_is_taken_in_late_by_the_reaction_time()
    {
        var reactions = new Reactions(new SeededRandom(1));
        var view = PageView.Blank with { Guidance = GuidanceCode.MoveCloser };
        reactions.Show(view, 1);

        reactions.Advance(1 + reactions.Delay - 0.01);
        reactions.Perceived.ShouldNotBe(view);
        reactions.Advance(1 + reactions.Delay + 0.01);
        reactions.Perceived.ShouldBe(view);
        reactions.Delay.ShouldBeInRange(0.2, 0.7);
    }

    [Theory]
    [InlineData(GuidanceCode.MoveCloser, 0, 0, -1)]
    [InlineData(GuidanceCode.MoveBack, 0, 0, 1)]
    [InlineData(GuidanceCode.MoveUp, 0, -1, 0)]
    [InlineData(GuidanceCode.MoveDown, 0, 1, 0)]
    public void A_correction_goes_the_way_that_was_asked(GuidanceCode code, float x, float y, float z)
    {
        var moved = After(code, 4);

        Vector3.Dot(moved, new Vector3(x, y, z)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_subjects_left_is_the_right_of_the_image() => After(GuidanceCode.MoveLeft, 6).X.ShouldBeGreaterThan(3);

    [Fact]
    public void A_head_that_is_asked_to_turn_gets_there_smoothly_and_in_human_time()
    {
        var compliance = New();
        compliance.Obey(PageView.Blank with { Aim = new HeadPose(20, 0, 0) }, 0);
        var (fastest, reached, before) = (0f, 0.0, 0f);
        for (var i = 1; i <= 180; i++)
        {
            compliance.Advance(1 / 60f);
            fastest = Math.Max(fastest, (compliance.Angles.Place.X - before) * 60);
            before = compliance.Angles.Place.X;
            if (reached == 0 && before > 17)
                reached = i / 60.0;
        }

        reached.ShouldBeInRange(0.2, 1.5);
        fastest.ShouldBeLessThan(111);
        before.ShouldBe(20, 6);
    }

    [Fact]
    public void A_dot_is_reached_by_steering()
    {
        var compliance = New();
        var (yaw, pitch) = (15.0, 6.0);
        for (var i = 0; i < 240; i++)
        {
            var angles = compliance.Angles.Place;
            compliance.Obey(PageView.Blank with { Dot = new DotView(0, (yaw - angles.X) / 6.6, -(pitch - angles.Y) / 6.6) }, i / 60.0);
            compliance.Advance(1 / 60f);
        }

        compliance.Angles.Place.X.ShouldBe((float)yaw, 5);
        compliance.Angles.Place.Y.ShouldBe((float)pitch, 5);
    }

    [Theory]
    [InlineData(0.76)]
    [InlineData(0.40)]
    public void An_oval_is_filled_in_one_movement_and_a_correction_or_two(double size)
    {
        var compliance = New();
        for (var i = 0; i < 60 * 5; i++)
        {
            var seen = 24 / compliance.Position.Place.Z;
            var guidance = seen < 0.93 * size ? GuidanceCode.MoveCloser : seen > 1.07 * size ? GuidanceCode.MoveBack : GuidanceCode.Good;
            compliance.Obey(PageView.Blank with { Guidance = guidance, Size = size }, i / 60.0);
            compliance.Advance(1 / 60f);
        }

        (24.0 / compliance.Position.Place.Z).ShouldBe(size, 0.07 * size);
    }

    private static Compliance New() => new(new SeededRandom(2), new Start(new Vector3(0, 0, 50), Vector3.Zero, 1), sizeAtOne: 24);

    private static Vector3 After(GuidanceCode code, double seconds)
    {
        var compliance = New();
        for (var i = 0; i < seconds * 60; i++)
        {
            compliance.Obey(PageView.Blank with { Guidance = code }, i / 60.0);
            compliance.Advance(1 / 60f);
        }

        return compliance.Position.Place - new Vector3(0, 0, 50);
    }
}
