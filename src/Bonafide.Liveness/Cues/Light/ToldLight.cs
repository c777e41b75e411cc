using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Cues.Light;

/// <summary>What a page was told to show, as a function of time.</summary>
/// <param name="moments">The moments of one passage, in order; at least one.</param>
internal sealed class ToldLight(IReadOnlyList<LightMoment> moments)
{
    // A page fades from colour to colour, and a camera exposes for a while: the told light is taken as its mean over this time.
    private static readonly TimeSpan Fade = TimeSpan.FromMilliseconds(120);
    private const int Samples = 4;

    /// <summary>When the first colour was told.</summary>
    public TimeSpan Begin => moments[0].At;

    /// <summary>When the last colour was told for the last time.</summary>
    public TimeSpan End => moments[^1].At;

    /// <summary>The difference of red from green and of blue from green in linear light, at a time.</summary>
    public (double Red, double Blue) At(TimeSpan time)
    {
        var (red, blue) = (0.0, 0.0);
        for (var i = 0; i < Samples; i++)
        {
            var (r, g, b) = ColourAt(time - Fade * (i / (double)Samples)).Linear;
            (red, blue) = (red + (r - g) / Samples, blue + (b - g) / Samples);
        }

        return (red, blue);
    }

    private LightColour ColourAt(TimeSpan time)
    {
        var (low, high) = (0, moments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = moments[middle].At <= time ? (middle, high) : (low, middle - 1);
        }

        return moments[low].Colour;
    }
}
