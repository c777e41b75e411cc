using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Tests.Challenges;

public class DistancesGeneratorTests
{
    private static readonly List<DistancesChallenge> Drawn = [.. Enumerable.Repeat(new Seeded(5), 300).Select(DistancesGenerator.Draw)];

    [Fact]
    public void Each_distance_lies_within_reach_and_well_apart_from_the_one_before()
    {
        foreach (var (from, sizes) in Drawn.SelectMany(drawn => new[] { (0.38, drawn.FromFar), (0.76, drawn.FromNear) }))
        {
            foreach (var (before, size) in new[] { from }.Concat(sizes).Zip(sizes))
            {
                size.ShouldBeInRange(DistancesGenerator.Smallest, DistancesGenerator.Largest);
                (Math.Max(size, before) / Math.Min(size, before)).ShouldBeGreaterThanOrEqualTo(DistancesGenerator.Apart - 1e-9);
            }
        }
    }

    [Fact]
    public void The_second_is_now_nearer_now_farther()
    {
        var nearer = Drawn.Count(drawn => drawn.FromNear[1] > drawn.FromNear[0]);
        nearer.ShouldBeInRange(30, 270);
        Drawn.Select(drawn => drawn.FromNear[0]).Distinct().Count().ShouldBe(300);
    }

    [Theory]
    [InlineData(CaptureMode.PassiveVideo, SecurityLevel.High, false, true)]
    [InlineData(CaptureMode.PassiveVideo, SecurityLevel.High, true, false)]
    [InlineData(CaptureMode.PassiveVideo, SecurityLevel.Medium, false, false)]
    [InlineData(CaptureMode.Active, SecurityLevel.High, false, false)]
    public void They_are_asked_for_where_nothing_else_was_drawn_and_the_level_is_high(CaptureMode mode, SecurityLevel level, bool light, bool asked) =>
        DistancesChallenge.IsAskedFor(mode, level, light).ShouldBe(asked);
}
