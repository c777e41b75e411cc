using Bonafide.Vision.Templates;

namespace Bonafide.Vision.Tests.Templates;

public sealed class EuclideanMatcherTests
{
    private readonly EuclideanMatcher _matcher = new();

    [Fact]
    public void Equal_templates_score_highest()
    {
        var match = _matcher.Compare(Template(0), Template(0));
        (match.Distance, match.Score, match.IsMatch).ShouldBe((0f, MatchScale.HighestScore, true));
    }

    [Theory]
    [InlineData(0.619f, true)]
    [InlineData(0.621f, false)]
    public void The_threshold_lies_at_its_documented_distance(float distance, bool isMatch) =>
        _matcher.Compare(Template(0), Template(distance)).IsMatch.ShouldBe(isMatch);

    [Fact]
    public void A_smaller_distance_always_scores_higher_and_is_accepted_falsely_less_often()
    {
        for (var distance = 0.01; distance < 1.5; distance += 0.01)
        {
            MatchScale.Score(distance).ShouldBeLessThan(MatchScale.Score(distance - 0.01));
            MatchScale.FalseAcceptanceRate(distance).ShouldBeGreaterThan(MatchScale.FalseAcceptanceRate(distance - 0.01));
            MatchScale.Distance(MatchScale.Score(distance)).ShouldBe(distance, 1e-9);
        }
    }

    [Fact]
    public void Templates_of_different_modes_are_not_compared() =>
        Should.Throw<ArgumentException>(() => _matcher.Compare(Template(0), Template(0) with { Mode = "other" }));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(-6, 9.865876450376946e-10)]
    [InlineData(-10, 7.61985302416052e-24)]
    [InlineData(2, 0.9772498680518208)]
    public void The_normal_tail_keeps_its_relative_accuracy(double z, double expected) =>
        NormalTail.Below(z).ShouldBe(expected, expected * 1e-6);

    private static FaceTemplate Template(float first)
    {
        var values = new float[128];
        values[3] = first;
        return new FaceTemplate("test", values);
    }
}
