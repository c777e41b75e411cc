namespace Bonafide.Liveness.Challenges;

/// <summary>
/// Soft colours that a page shows around the face while it is held still. Drawn on the server, one per session. Whoever has to begin again gets
/// the next passage, so that no colour can be foreseen.
/// </summary>
/// <param name="Passages">Passages, each complete in itself.</param>
public sealed record LightSequence(IReadOnlyList<LightPassage> Passages);

/// <summary>One uninterrupted run of colours.</summary>
/// <param name="Steps">The colours in order.</param>
public sealed record LightPassage(IReadOnlyList<LightStep> Steps)
{
    /// <summary>How long it takes.</summary>
    public TimeSpan Length { get; } = TimeSpan.FromTicks(Steps.Sum(step => step.Duration.Ticks));

    /// <summary>The colour at a time since the beginning; null after the end.</summary>
    public LightColour? At(TimeSpan elapsed)
    {
        foreach (var step in Steps)
        {
            if (elapsed < step.Duration)
                return step.Colour;
            elapsed -= step.Duration;
        }

        return null;
    }
}

/// <summary>One colour for a while.</summary>
/// <param name="Colour">What the page shows.</param>
/// <param name="Duration">For how long.</param>
public readonly record struct LightStep(LightColour Colour, TimeSpan Duration);
