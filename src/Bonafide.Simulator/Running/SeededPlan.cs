using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Running;

/// <summary>Plans of simulated sessions: what a server would draw, from the seed.</summary>
public static class SeededPlan
{
    private const int Dots = 2;
    private const int Instructions = 3;

    /// <summary>The plan of a session.</summary>
    /// <param name="mode">What is asked of the subject.</param>
    /// <param name="level">How strictly it is judged.</param>
    /// <param name="light">Whether a light sequence is shown.</param>
    /// <param name="seed">Repeats it.</param>
    public static CapturePlan Draw(CaptureMode mode, SecurityLevel level, bool light, ulong seed) => new()
    {
        Mode = mode,
        SecurityLevel = level,
        Dots = mode == CaptureMode.Active ? DotsGenerator.Draw(Source(seed, "challenge"), Dots) : null,
        Instructions = mode == CaptureMode.Instructions ? InstructionsGenerator.Draw(Source(seed, "instructions"), Instructions) : null,
        Distances = DistancesChallenge.IsAskedFor(mode, level, light) ? DistancesGenerator.Draw(Source(seed, "distances")) : null,
        Light = light ? LightGenerator.Draw(Source(seed, "light")) : null,
    };

    private static SeededChallenges Source(ulong seed, string name) => new(new SeededRandom(seed).Branch(name));
}
