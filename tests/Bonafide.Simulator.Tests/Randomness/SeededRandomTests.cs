using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Tests.Randomness;

public sealed class SeededRandomTests
{
    [Fact]
    public void A_branch_does_not_depend_on_what_was_drawn_before()
    {
        var (fresh, used) = (new SeededRandom(5), new SeededRandom(5));
        for (var i = 0; i < 100; i++)
            used.NextBits();

        used.Branch("camera").NextBits().ShouldBe(fresh.Branch("camera").NextBits());
        used.Branch("camera").NextBits().ShouldNotBe(used.Branch("room").NextBits());
    }

    [Fact]
    public void Neighbouring_seeds_give_unlike_sequences() =>
        Enumerable.Range(0, 1000).Select(seed => new SeededRandom((ulong)seed).NextBits()).Distinct().Count().ShouldBe(1000);

    [Fact]
    public void Normal_numbers_have_the_asked_mean_and_deviation()
    {
        var random = new SeededRandom(9);
        var values = Enumerable.Range(0, 20_000).Select(_ => random.Normal(3, 2)).ToArray();
        var mean = values.Average();

        mean.ShouldBe(3, 0.06);
        Math.Sqrt(values.Average(value => (value - mean) * (value - mean))).ShouldBe(2, 0.06);
    }

    [Fact]
    public void A_wander_keeps_to_its_deviation()
    {
        var wander = new Wander(new SeededRandom(4), 0.5, 0.2, 2);
        var values = Enumerable.Range(0, 4000).Select(i => (double)wander.At(i * 0.05)).ToArray();

        values.Average().ShouldBe(0, 0.1);
        Math.Sqrt(values.Average(value => value * value)).ShouldBe(0.5, 0.1);
    }
}
