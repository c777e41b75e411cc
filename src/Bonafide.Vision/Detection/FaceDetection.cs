using System.Numerics;
using System.Runtime.CompilerServices;
using Bonafide.Observations;

namespace Bonafide.Vision.Detection;

/// <summary>One face as the detector sees it.</summary>
/// <param name="Box">About from the brows to the chin, pixels.</param>
/// <param name="Points">The six key points.</param>
/// <param name="Score">Probability, 0 to 1.</param>
internal readonly record struct FaceDetection(FaceBox Box, KeyPoints Points, float Score)
{
    /// <summary>Angle of the line through the eyes, radians, clockwise in the picture.</summary>
    public float Roll => MathF.Atan2(Points[1].Y - Points[0].Y, Points[1].X - Points[0].X);
}

/// <summary>Image-left eye, image-right eye, nose, mouth, image-left ear, image-right ear.</summary>
[InlineArray(Count)]
internal struct KeyPoints
{
    public const int Count = 6;

    private Vector2 _first;
}
