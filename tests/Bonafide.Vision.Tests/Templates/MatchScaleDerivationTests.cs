using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Templates;

/// <summary>Recomputes the constants of <see cref="MatchScale"/> as docs/matching.md describes.</summary>
[Collection(EngineSuite.Name)]
public sealed class MatchScaleDerivationTests(EngineFixture fixture)
{
    [Fact]
    public async Task The_spread_of_impostor_distances_is_that_of_people_who_share_a_photograph()
    {
        var distances = await DistancesWithinPhotographsAsync();
        distances.Count.ShouldBeGreaterThanOrEqualTo(29);
        var mean = distances.Average();
        var deviation = Math.Sqrt(distances.Sum(d => (d - mean) * (d - mean)) / (distances.Count - 1));
        deviation.ShouldBe(MatchScale.ImpostorDeviation, 0.012);

        // These people are alike in sex, age and light, so they are nearer to each other than people at large.
        mean.ShouldBeInRange(0.66, MatchScale.ImpostorMean);
    }

    [Fact]
    public void The_location_is_the_cautious_end_of_what_262_impostor_pairs_allow()
    {
        // None of 262 pairs was nearer than 0.644, so with 95 % confidence at most 1.14 % of all such pairs are: (1 - p)^262 = 0.05.
        var highestShare = 1 - Math.Pow(0.05, 1.0 / 262);
        (MatchScale.FalseAcceptanceRate(0.644) / 100).ShouldBe(highestShare, 0.001);
    }

    private async Task<List<double>> DistancesWithinPhotographsAsync()
    {
        var matcher = new EuclideanMatcher();
        var distances = new List<double>();
        for (var sample = 1; sample <= SampleFaces.Count; sample++)
        {
            var templates = (await fixture.Engine.AnalyzeAsync(SampleFaces.Bytes(sample), new StillOptions(), default)).Faces.Select(f => f.Template!).ToList();
            for (var i = 0; i < templates.Count; i++)
            {
                for (var j = i + 1; j < templates.Count; j++)
                    distances.Add(matcher.Compare(templates[i], templates[j]).Distance);
            }
        }

        return distances;
    }
}
