using Bonafide.Simulator.Evaluation;

namespace Bonafide.Simulator.Tests.Evaluation;

public sealed class ProportionTests
{
    // Reference values of the beta quantile: qbeta(0.95, k + 1, n - k).
    [Theory]
    [InlineData(0, 10, 0.258866)]
    [InlineData(0, 100, 0.029513)]
    [InlineData(0, 150, 0.019774)]
    [InlineData(1, 20, 0.216106)]
    [InlineData(5, 50, 0.199125)]
    [InlineData(3, 3, 1)]
    public void The_upper_bound_is_that_of_clopper_and_pearson(int events, int tries, double expected) =>
        Proportion.Upper95(events, tries).ShouldBe(expected, 2e-3);

    [Fact]
    public void More_events_than_tries_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Upper95(3, 2));
}
