using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Tests.Challenges;

public class DotsGeneratorTests
{
    [Fact]
    public void Dots_are_comfortable_and_far_enough_from_the_middle_to_need_a_turn()
    {
        foreach (var direction in Challenges(200, 4).SelectMany(challenge => challenge.Directions))
        {
            var angle = Math.Sqrt(direction.Yaw * direction.Yaw + direction.Pitch * direction.Pitch);
            angle.ShouldBeInRange(8.2, 21);
        }
    }

    [Fact]
    public void Two_dots_in_a_row_never_lie_on_the_same_side()
    {
        foreach (var challenge in Challenges(200, 6))
        {
            foreach (var (a, b) in challenge.Directions.Zip(challenge.Directions.Skip(1)))
            {
                var between = Math.Abs(Math.Atan2(a.Pitch / 0.75, a.Yaw) - Math.Atan2(b.Pitch / 0.75, b.Yaw));
                Math.Min(between, 2 * Math.PI - between).ShouldBeGreaterThanOrEqualTo(Math.PI / 2 - 1e-9);
            }
        }
    }

    [Fact]
    public void Challenges_differ_from_session_to_session() =>
        Challenges(200, 2).Select(challenge => challenge.Directions[0]).Distinct().Count().ShouldBe(200);

    [Theory]
    [InlineData(0)]
    [InlineData(DotsGenerator.Most + 1)]
    public void A_count_out_of_range_is_refused(int count) =>
        Should.Throw<ArgumentOutOfRangeException>(() => DotsGenerator.Draw(new Seeded(1), count));

    private static IEnumerable<DotsChallenge> Challenges(int howMany, int count)
    {
        var source = new Seeded(7);
        return Enumerable.Range(0, howMany).Select(_ => DotsGenerator.Draw(source, count));
    }
}
