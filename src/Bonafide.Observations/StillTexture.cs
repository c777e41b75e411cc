namespace Bonafide.Observations;

/// <summary>
/// The fine structure of the picture inside the largest face, measured at the still's own resolution. Numbers only: what they mean is judged elsewhere.
/// </summary>
public sealed record StillTexture
{
    /// <summary>Tiles of 64 × 64 pixels that were measured; half overlapping, inside the face.</summary>
    public required int Tiles { get; init; }

    /// <summary>
    /// Highest brightness peak that the tiles share, over the smooth spectrum around it: a ratio of powers, about 1 to 3 without a pattern. Moiré and
    /// halftone dots stand out.
    /// </summary>
    public required float LumaPeak { get; init; }

    /// <summary>As <see cref="LumaPeak"/>, of the colour differences.</summary>
    public required float ChromaPeak { get; init; }

    /// <summary>As <see cref="LumaPeak"/>, of upright and level stripes only, wide ones included: the feed of a printer, the refresh of a screen.</summary>
    public required float Banding { get; init; }

    /// <summary>Distance of the waves of <see cref="LumaPeak"/>, pixels.</summary>
    public required float Period { get; init; }

    /// <summary>Fall of the power spectrum with frequency on doubly logarithmic axes; natural pictures have -2 to -3, blurred ones less.</summary>
    public required float Slope { get; init; }

    /// <summary>First percentile of the luma, 0 to 255: paper and lit glass have no deep black.</summary>
    public required float Black { get; init; }

    /// <summary>Ninety-ninth percentile of the luma, 0 to 255.</summary>
    public required float White { get; init; }

    /// <summary>Root mean square distance of the colours from their mean, in grey levels of the colour differences.</summary>
    public required float ColourSpread { get; init; }
}
