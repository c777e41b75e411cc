namespace Bonafide.Observations;

/// <summary>Everything that was seen in one live frame. Carries no pixels, so it can be stored and judged again.</summary>
public sealed record FrameObservation
{
    /// <summary>Which frame, and when.</summary>
    public required FrameStamp Stamp { get; init; }

    /// <summary>Width of the frame, pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the frame, pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The faces seen, largest first; empty when none.</summary>
    public required IReadOnlyList<FaceObservation> Faces { get; init; }

    /// <summary>Mean luma of the whole frame, 0 to 255.</summary>
    public required float MeanLuma { get; init; }

    /// <summary>First eight bytes of the SHA-256 of the encoded frame: equal only for identical bytes.</summary>
    public required ulong ContentHash { get; init; }

    /// <summary>64-bit difference hash of the luma: a small Hamming distance means nearly the same picture.</summary>
    public required ulong PerceptualHash { get; init; }

    /// <summary>Colours on and around the largest face; null without a face.</summary>
    public FaceColours? Colours { get; init; }

    /// <summary>This frame's face matched point by point with earlier frames; empty when nothing was compared.</summary>
    public IReadOnlyList<TrackedPair> Pairs { get; init; } = [];

    /// <summary>What surrounds the face, compared with earlier frames; empty when nothing was compared.</summary>
    public IReadOnlyList<SurroundPair> Surrounds { get; init; } = [];

    /// <summary>The face against the rest of the picture since an earlier frame; null when that was not compared.</summary>
    public FacePassage? Passage { get; init; }
}
