using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// How fit a frame is to stand for the capture, 0 to 1: the product of sharpness, frontality, light and open eyes, so that one bad property
/// cannot be bought off by a good one.
/// </summary>
public static class ShotScore
{
    private const double FrontalSigma = 15;
    private const double BestLuma = 130;
    private const double LumaSigma = 70;
    private const double EyesOpen = 0.22;

    /// <summary>Scores one face.</summary>
    public static double Of(FaceObservation face)
    {
        var turned = Math.Sqrt(face.Pose.Yaw * face.Pose.Yaw + face.Pose.Pitch * face.Pose.Pitch + face.Pose.Roll * face.Pose.Roll / 4);
        var frontal = Bell(turned, FrontalSigma);
        var light = Bell(face.Quality.Brightness - BestLuma, LumaSigma) * (1 - Math.Clamp(face.Quality.Clipping, 0, 1));
        var eyes = Math.Clamp(Math.Min(face.LeftEyeOpenness, face.RightEyeOpenness) / EyesOpen, 0.05, 1);
        return Math.Clamp(face.Quality.Sharpness, 0, 1) * frontal * light * eyes;
    }

    private static double Bell(double distance, double sigma) => Math.Exp(-distance * distance / (2 * sigma * sigma));
}
