using Bonafide.Observations;

namespace Bonafide.Vision.Templates;

/// <summary>How far a template can be relied on, on the door's scale: above 100 good, negative unusable.</summary>
internal static class TemplateQuality
{
    private const float Best = 200;

    // The chip shows the face about 100 pixels wide; below a third of that it is mostly interpolation.
    private const float UsableWidth = 32;
    private const float FullWidth = 100;

    // Beyond this the two eye corners on the far side and the nose no longer span a face.
    private const float LargestTurn = 60;

    /// <summary>200 for a large, sharp, frontal, evenly lit face; each shortcoming multiplies it down.</summary>
    public static int Of(FaceObservation face)
    {
        var turn = MathF.Max(MathF.Abs(face.Pose.Yaw), MathF.Abs(face.Pose.Pitch) * 1.5f);
        if (face.Box.Width < UsableWidth || turn > LargestTurn || face.Quality.Brightness is < 15 or > 245)
            return -1;

        var size = Ramp(face.Box.Width, 20, FullWidth);
        var frontal = Ramp(turn, LargestTurn + 30, 15);
        var sharp = Ramp(face.Quality.Sharpness, 0, 0.35f);
        var light = Ramp(face.Quality.Brightness, 0, 60) * Ramp(face.Quality.Clipping, 0.8f, 0.15f);
        return (int)(Best * size * frontal * sharp * light);
    }

    private static float Ramp(float value, float zero, float one) => Math.Clamp((value - zero) / (one - zero), 0, 1);
}
