using Bonafide.Liveness.Challenges;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Running;

/// <summary>Challenges of simulated sessions: they follow from the seed, unlike a server's.</summary>
internal sealed class SeededChallenges(SeededRandom random) : IChallengeSource
{
    public double Draw() => random.NextUnit();
}
