using Bonafide.Vision.Detection;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Landmarks;

/// <summary>Where the mesh network shall look for a face that the detector has found.</summary>
internal static class FaceRegion
{
    private const float Margin = 1.5f;

    public static RotatedSquare Of(FaceDetection face) =>
        new(face.Box.CenterX, face.Box.CenterY, Margin * MathF.Max(face.Box.Width, face.Box.Height), face.Roll);
}
