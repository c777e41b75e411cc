namespace Bonafide.Observations;

/// <summary>
/// Mean colours of places on and around a face, in linear light: what the light does to it. Red, green and blue triples, 0 to 1; not-a-number where
/// a place lies outside the picture.
/// </summary>
/// <param name="Values">One triple per <see cref="ColourPlace"/>, in their order.</param>
public sealed record FaceColours(ReadOnlyMemory<float> Values)
{
    /// <summary>Numbers in <see cref="Values"/>.</summary>
    public const int Length = 3 * PlaceCount;

    /// <summary>Number of places.</summary>
    public const int PlaceCount = 10;

    /// <summary>The colour of one place.</summary>
    public (float Red, float Green, float Blue) this[ColourPlace place]
    {
        get
        {
            var values = Values.Span.Slice(3 * (int)place, 3);
            return (values[0], values[1], values[2]);
        }
    }
}

/// <summary>Where colours are measured. Left and right are the image's.</summary>
public enum ColourPlace
{
    /// <summary>Between hair and brows.</summary>
    Forehead,

    /// <summary>Bridge and tip of the nose.</summary>
    Nose,

    /// <summary>Below the eye.</summary>
    LeftCheek,

    /// <summary>Below the eye.</summary>
    RightCheek,

    /// <summary>Below the lips.</summary>
    Chin,

    /// <summary>Towards the ear.</summary>
    LeftSide,

    /// <summary>Towards the ear.</summary>
    RightSide,

    /// <summary>Beside the head, at the height of the eyes.</summary>
    SurroundLeft,

    /// <summary>Beside the head, at the height of the eyes.</summary>
    SurroundRight,

    /// <summary>Above the head.</summary>
    SurroundTop,
}
