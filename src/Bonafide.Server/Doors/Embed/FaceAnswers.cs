using Bonafide.Observations;
using Bonafide.Server.Photos;

namespace Bonafide.Server.Doors.Embed;

/// <summary>A place in pixels of the picture.</summary>
internal sealed record PointAnswer(int X, int Y);

/// <summary>The face, forehead to chin.</summary>
internal sealed record BoxAnswer(int X, int Y, int Width, int Height)
{
    public static BoxAnswer Of(FaceBox box) => new((int)MathF.Round(box.X), (int)MathF.Round(box.Y), (int)MathF.Round(box.Width), (int)MathF.Round(box.Height));
}

/// <summary>Five places of the face. Left and right are the image's.</summary>
internal sealed record LandmarkAnswer(PointAnswer LeftEye, PointAnswer RightEye, PointAnswer Nose, PointAnswer MouthLeft, PointAnswer MouthRight)
{
    // Numbers of the Face Mesh.
    private const int NoseTip = 1;
    private const int LeftCorner = 61;
    private const int RightCorner = 291;

    public static LandmarkAnswer Of(FaceObservation face) => new(
        At(face.Eyes.X1, face.Eyes.Y1), At(face.Eyes.X2, face.Eyes.Y2), Mesh(face, NoseTip), Mesh(face, LeftCorner), Mesh(face, RightCorner));

    private static PointAnswer Mesh(FaceObservation face, int point) => At(face.Landmarks.Span[3 * point], face.Landmarks.Span[3 * point + 1]);

    private static PointAnswer At(float x, float y) => new((int)MathF.Round(x), (int)MathF.Round(y));
}

/// <summary>Shortcomings of the picture; what was not measured is absent.</summary>
internal sealed record QualityAnswer(bool Blur, bool Dark, bool? Grayscale)
{
    public static QualityAnswer Of(PictureQuality quality) => new(quality.Blurred, quality.Dark, quality.Grey);
}
