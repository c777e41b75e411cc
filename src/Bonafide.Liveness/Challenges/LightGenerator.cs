namespace Bonafide.Liveness.Challenges;

/// <summary>
/// Draws light sequences that are safe to look at by construction (WCAG 2.3.1): every colour has nearly the same luminance, so nothing flashes
/// however often it changes; it changes at most 2.5 times a second; no colour is a saturated red.
/// </summary>
/// <remarks>Equal luminance also leaves the camera's exposure alone, so that what changes in the picture is the colour of the light.</remarks>
public static class LightGenerator
{
    /// <summary>Shortest time of a colour.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(400);

    /// <summary>Longest time of a colour.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(560);

    /// <summary>Colours in one passage.</summary>
    public const int Steps = 10;

    /// <summary>Passages in one sequence: how often somebody may begin again.</summary>
    public const int Passages = 4;

    /// <summary>What is drawn from: six hues of relative luminance 0.5 within 0.03.</summary>
    public static IReadOnlyList<LightColour> Palette { get; } =
    [
        new(255, 162, 162), new(225, 182, 63), new(111, 209, 111), new(80, 208, 208), new(162, 186, 255), new(243, 158, 243),
    ];

    /// <summary>Draws a sequence.</summary>
    /// <param name="source">Where the numbers come from.</param>
    public static LightSequence Draw(IChallengeSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var passages = new LightPassage[Passages];
        var last = (int)(source.Draw() * Palette.Count);
        for (var i = 0; i < Passages; i++)
            (passages[i], last) = Passage(source, last);
        return new LightSequence(passages);
    }

    private static (LightPassage Passage, int Last) Passage(IChallengeSource source, int last)
    {
        var steps = new LightStep[Steps];
        for (var i = 0; i < Steps; i++)
        {
            // Any colour but the one before.
            last = (last + 1 + (int)(source.Draw() * (Palette.Count - 1))) % Palette.Count;
            steps[i] = new LightStep(Palette[last], Shortest + source.Draw() * (Longest - Shortest));
        }

        return (new LightPassage(steps), last);
    }
}
