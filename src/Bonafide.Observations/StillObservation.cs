namespace Bonafide.Observations;

/// <summary>A full-resolution still that the sender delivered for one of its live frames, as analysed at the end of a capture.</summary>
public sealed record StillObservation
{
    /// <summary>The live frame that this still claims to be.</summary>
    public required long FrameId { get; init; }

    /// <summary>Width of the still, pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the still, pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The faces seen, largest first; empty when none.</summary>
    public required IReadOnlyList<FaceObservation> Faces { get; init; }

    /// <summary>Normalised cross-correlation of the still, shrunk, with its live frame, -1 to 1; null when the live frame is gone.</summary>
    public required float? LiveCorrelation { get; init; }

    /// <summary>Distance between this still's face template and the first still's, in the matcher's unit; null without a face.</summary>
    public required float? TemplateDistance { get; init; }

    /// <summary>Fine structure of the largest face; null when there is none or it is too small.</summary>
    public StillTexture? Texture { get; init; }

    /// <summary>One entry for every configured PAD network, measured or not; empty when none is configured.</summary>
    public IReadOnlyList<PadScore> Pad { get; init; } = [];
}
