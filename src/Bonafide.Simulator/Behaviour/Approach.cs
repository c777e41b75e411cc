using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Behaviour;

/// <summary>
/// Where a subject goes who sees an oval and the face in it: in one large movement that is misjudged by about 12 %, and from nearby in steps of about 5 %.
/// </summary>
/// <param name="random">The misjudging.</param>
/// <param name="sizeAtOne">Face height over reach at a distance of 1 cm: as the subject takes it, who knows the own face no better.</param>
internal sealed class Approach(SeededRandom random, double sizeAtOne)
{
    private const double Nearby = 0.12;

    /// <summary>Height of a face as it is framed, centimetres at life size.</summary>
    public const double FaceHeight = 16;

    /// <summary>The distance to go to.</summary>
    /// <param name="size">Face height over reach that fills the oval.</param>
    /// <param name="distance">Where the subject is, centimetres.</param>
    /// <param name="closer">Whether the page says closer; otherwise it says farther.</param>
    public float Goal(double size, float distance, bool closer)
    {
        var way = Math.Log(sizeAtOne / size / distance);
        // Whoever thinks to be there, and is told otherwise, feels the way.
        if (Math.Abs(way) < Nearby || way < 0 != closer)
            return distance * (float)Math.Exp((closer ? -0.05 : 0.05) * Misjudged(0.28));
        return distance * (float)Math.Exp(way * Misjudged(0.12));
    }

    private double Misjudged(double deviation) => Math.Max(0.3, random.Normal(1, deviation));
}
