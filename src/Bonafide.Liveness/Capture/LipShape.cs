using System.Numerics;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>How wide a mouth is drawn and how high its corners stand, whatever the size of the face and however it is tilted in the picture.</summary>
/// <param name="Width">Distance of the corners over that of the outer eye corners; about 0.55 at rest. 0 where the face has no extent.</param>
/// <param name="Lift">How far the corners stand above the middle of the lips, over the mouth's width; negative below it.</param>
internal readonly record struct LipShape(double Width, double Lift)
{
    // Face Mesh numbers, left and right of the image.
    private const int LeftEye = 33;
    private const int RightEye = 263;
    private const int LeftCorner = 61;
    private const int RightCorner = 291;
    private const int UpperLip = 13;
    private const int LowerLip = 14;

    public static LipShape Of(FaceObservation face)
    {
        var points = face.Landmarks.Span;
        var (leftEye, rightEye) = (At(points, LeftEye), At(points, RightEye));
        var eyes = Vector3.Distance(leftEye, rightEye);
        var (left, right) = (At(points, LeftCorner), At(points, RightCorner));
        var width = Vector3.Distance(left, right);
        if (eyes <= 0 || width <= 0)
            return default;
        // Up as the eyes have it: at right angles to their line, within the picture.
        var along = rightEye - leftEye;
        var up = Vector3.Normalize(new Vector3(along.Y, -along.X, 0));
        var lips = (At(points, UpperLip) + At(points, LowerLip)) / 2;
        return new LipShape(width / eyes, Vector3.Dot((left + right) / 2 - lips, up) / width);
    }

    private static Vector3 At(ReadOnlySpan<float> points, int index) => new(points[3 * index], points[3 * index + 1], points[3 * index + 2]);
}
