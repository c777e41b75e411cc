namespace Bonafide.Observations;

/// <summary>
/// Two frames of one face, matched point by point in their pixels. Landmarks only said where to look: they are drawn towards a real head even on
/// a flat picture, so how far a point moved must come from the picture itself.
/// </summary>
public sealed record TrackedPair
{
    /// <summary>Numbers per point in <see cref="Points"/>.</summary>
    public const int Stride = 5;

    /// <summary>The earlier frame, A.</summary>
    public required long FrameA { get; init; }

    /// <summary>The later frame, B.</summary>
    public required long FrameB { get; init; }

    /// <summary>
    /// The matched points, five numbers each: x and y in A, x and y in B, and the depth of the canonical head there in A's pose. All in centimetres
    /// from the centre of the face, roll removed; x right, y down, depth away from the camera.
    /// </summary>
    public required ReadOnlyMemory<float> Points { get; init; }

    /// <summary>Rotation of the landmark mesh from A to B without roll, degrees.</summary>
    public required double Rotation { get; init; }

    /// <summary>Scale of the face in A, pixels per centimetre.</summary>
    public required double ScaleA { get; init; }

    /// <summary>Scale of the face in B, pixels per centimetre.</summary>
    public required double ScaleB { get; init; }

    /// <summary>Focal length that is assumed, pixels: half the frame's longer side over the tangent of 31 degrees.</summary>
    public required double FocalLength { get; init; }

    /// <summary>Smaller over larger singular value of the affine map of the landmarks from A to B: 1 for a pure similarity.</summary>
    public required double Anisotropy { get; init; }

    /// <summary>Residual of the best homography between the landmarks of A and B over their RMS radius, 0 and up.</summary>
    public required double LandmarkResidual { get; init; }
}
