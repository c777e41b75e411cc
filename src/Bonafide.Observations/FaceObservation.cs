namespace Bonafide.Observations;

/// <summary>One face in one frame: geometry, pose, openness and quality. Carries no pixels.</summary>
public sealed record FaceObservation
{
    /// <summary>Number of Face Mesh points in <see cref="Landmarks"/>.</summary>
    public const int LandmarkCount = 468;

    /// <summary>The face from the top of the forehead to the chin, pixels.</summary>
    public required FaceBox Box { get; init; }

    /// <summary>Confidence that this is a face, 0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>
    /// 468 Face Mesh points as x, y, z triples: x and y in pixels of the frame, z in the same scale, negative towards the camera.
    /// Length is 3 × <see cref="LandmarkCount"/>.
    /// </summary>
    public required ReadOnlyMemory<float> Landmarks { get; init; }

    /// <summary>
    /// Five points per iris (centre, then the rim) as x, y pairs in pixels: image-left eye first. Length 20; empty when irises were not measured.
    /// </summary>
    public required ReadOnlyMemory<float> Irises { get; init; }

    /// <summary>Eye centres.</summary>
    public required EyePair Eyes { get; init; }

    /// <summary>Where the head points.</summary>
    public required HeadPose Pose { get; init; }

    /// <summary>Openness of the image-left eye: lid distance over eye width; about 0.05 closed, 0.25 to 0.4 open.</summary>
    public required float LeftEyeOpenness { get; init; }

    /// <summary>Openness of the image-right eye, as <see cref="LeftEyeOpenness"/>.</summary>
    public required float RightEyeOpenness { get; init; }

    /// <summary>Inner lip distance over mouth width; about 0 closed, above 0.35 wide open.</summary>
    public required float MouthOpenness { get; init; }

    /// <summary>Image quality inside the face.</summary>
    public required FaceQuality Quality { get; init; }
}
