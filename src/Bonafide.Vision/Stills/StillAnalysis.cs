using Bonafide.Observations;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision.Stills;

/// <summary>What was found in one picture.</summary>
public sealed record StillAnalysis
{
    /// <summary>Width in pixels, as displayed (EXIF orientation applied).</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels, as displayed.</summary>
    public required int Height { get; init; }

    /// <summary>Quarter turns clockwise that were applied to find the faces, 0 to 3; coordinates are those of the turned picture.</summary>
    public required int QuarterTurns { get; init; }

    /// <summary>Faces, largest first; empty when none.</summary>
    public required IReadOnlyList<AnalyzedFace> Faces { get; init; }

    /// <summary>
    /// The face the picture is about: the largest, where of two alike the more central one wins; null when there is none.
    /// </summary>
    public AnalyzedFace? Primary => Faces.MaxBy(Prominence);

    /// <summary>Normalised cross-correlation with <see cref="StillOptions.LiveFrame"/>, -1 to 1; null when none was given.</summary>
    public required float? LiveCorrelation { get; init; }

    /// <summary>
    /// One entry for every configured PAD network, with the score of the largest face; empty when none is configured or they were not asked for.
    /// </summary>
    public IReadOnlyList<PadScore> Pad { get; init; } = [];

    // Size counts fully in the middle and half in a corner.
    private float Prominence(AnalyzedFace face)
    {
        float dx = face.Face.Box.CenterX / Width - 0.5f, dy = face.Face.Box.CenterY / Height - 0.5f;
        var offCenter = MathF.Min(1, MathF.Sqrt(2 * (dx * dx + dy * dy)));
        return MathF.Sqrt(face.Face.Box.Area) * (1 - 0.5f * offCenter);
    }
}

/// <summary>One face of a picture with what identification and age estimation need.</summary>
public sealed record AnalyzedFace
{
    /// <summary>Geometry, pose and quality.</summary>
    public required FaceObservation Face { get; init; }

    /// <summary>The biometric template; null when not asked for.</summary>
    public required FaceTemplate? Template { get; init; }

    /// <summary>Template quality on the scale of the WebCapture door: above 100 good, negative unusable.</summary>
    public required int TemplateQuality { get; init; }

    /// <summary>Estimated age in years; null when not asked for.</summary>
    public required float? Age { get; init; }

    /// <summary>Fine structure; null when not asked for, or when the face is too small.</summary>
    public StillTexture? Texture { get; init; }

    /// <summary>Scores of the PAD networks; empty when not asked for.</summary>
    public IReadOnlyList<PadScore> Pad { get; init; } = [];
}
