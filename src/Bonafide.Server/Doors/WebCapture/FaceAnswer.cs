using Bonafide.Server.Faces;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>A face in the door's words.</summary>
internal sealed record FaceAnswer(
    string Id, string? FriendlyName, string Digest, string Mode, string ImageType, int Quality, LandmarksAnswer Landmarks)
{
    public static FaceAnswer Of(FaceRow face) => new(
        face.Id, face.FriendlyName, face.Digest, face.Mode, face.ImageType, face.Quality, LandmarksAnswer.Of(face));
}

/// <summary>Positions in pixels of the picture.</summary>
internal sealed record LandmarksAnswer(EyesAnswer Eyes, BoxAnswer Box)
{
    private const int Decimals = 3;

    public static LandmarksAnswer Of(FaceRow face) => new(
        new EyesAnswer(Rounded(face.EyeX1), Rounded(face.EyeY1), Rounded(face.EyeX2), Rounded(face.EyeY2)),
        new BoxAnswer(Rounded(face.BoxX), Rounded(face.BoxY), Rounded(face.BoxWidth), Rounded(face.BoxHeight)));

    private static double Rounded(double pixels) => Math.Round(pixels, Decimals);
}

/// <summary>Eye centres; first the one nearer the left edge.</summary>
internal sealed record EyesAnswer(double X1, double Y1, double X2, double Y2);

/// <summary>The face, forehead to chin.</summary>
internal sealed record BoxAnswer(double X, double Y, double Width, double Height);
