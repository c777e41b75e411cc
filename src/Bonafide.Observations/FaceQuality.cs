namespace Bonafide.Observations;

/// <summary>Image quality inside the face, measured on the pixels of one frame.</summary>
public sealed record FaceQuality
{
    /// <summary>Detail of the face region, 0 (blurred) to 1 (crisp); independent of the face's size in the frame.</summary>
    public required float Sharpness { get; init; }

    /// <summary>Mean luma of the facial skin, 0 to 255.</summary>
    public required float Brightness { get; init; }

    /// <summary>Standard deviation of luma over the face, 0 to 128.</summary>
    public required float Contrast { get; init; }

    /// <summary>Share of face pixels at or beyond the ends of the scale (below 8 or above 247), 0 to 1.</summary>
    public required float Clipping { get; init; }

    /// <summary>Difference of mean luma between the image-left and image-right half of the face over their mean, 0 (even) to 2.</summary>
    public required float SideLight { get; init; }
}
