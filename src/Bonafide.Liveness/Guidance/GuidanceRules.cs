using Bonafide.Observations;

namespace Bonafide.Liveness.Guidance;

/// <summary>Names the most urgent thing to change in one frame. Stateless; the first rule that applies wins, coarse before fine.</summary>
public static class GuidanceRules
{
    /// <summary>Assesses one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="face">The face that is followed; null when there is none.</param>
    /// <param name="speed">Its speed, face heights per second.</param>
    /// <param name="limits">What is good enough.</param>
    public static GuidanceCode Assess(FrameObservation frame, FaceObservation? face, double speed, GuidanceLimits limits)
    {
        if (face is null)
            return GuidanceCode.NoFace;
        if (HasBystander(frame, face, limits))
            return GuidanceCode.SeveralFaces;

        return Distance(frame, face, limits)
            ?? Position(frame, face, limits)
            ?? Light(face.Quality, limits)
            ?? Direction(face.Pose, limits)
            ?? Motion(face, speed, limits)
            ?? GuidanceCode.Good;
    }

    private static bool HasBystander(FrameObservation frame, FaceObservation face, GuidanceLimits limits)
    {
        foreach (var other in frame.Faces)
        {
            if (!ReferenceEquals(other, face) && other.Box.Area >= limits.Bystander * face.Box.Area)
                return true;
        }

        return false;
    }

    private static GuidanceCode? Distance(FrameObservation frame, FaceObservation face, GuidanceLimits limits) =>
        FaceGeometry.Size(face, frame) switch
        {
            var size when size < limits.SmallestSize => GuidanceCode.MoveCloser,
            var size when size > limits.LargestSize => GuidanceCode.MoveBack,
            _ => null,
        };

    // The camera's image is not mirrored: what lies at its left edge lies at the subject's right hand.
    private static GuidanceCode? Position(FrameObservation frame, FaceObservation face, GuidanceLimits limits)
    {
        var (x, y) = FaceGeometry.Offset(face, frame);
        if (Math.Max(Math.Abs(x), Math.Abs(y)) <= limits.OffCentre)
            return null;
        if (Math.Abs(x) >= Math.Abs(y))
            return x < 0 ? GuidanceCode.MoveLeft : GuidanceCode.MoveRight;
        return y < 0 ? GuidanceCode.MoveDown : GuidanceCode.MoveUp;
    }

    private static GuidanceCode? Light(FaceQuality quality, GuidanceLimits limits)
    {
        if (quality.Brightness < limits.Darkest)
            return GuidanceCode.MoreLight;
        return quality.Brightness > limits.Brightest || quality.Clipping > limits.Clipping ? GuidanceCode.LessLight : null;
    }

    private static GuidanceCode? Direction(HeadPose pose, GuidanceLimits limits)
    {
        if (Math.Abs(pose.Yaw) > limits.Yaw)
            return pose.Yaw > 0 ? GuidanceCode.TurnRight : GuidanceCode.TurnLeft;
        if (Math.Abs(pose.Pitch) > limits.Pitch)
            return pose.Pitch > 0 ? GuidanceCode.LookDown : GuidanceCode.LookUp;
        if (Math.Abs(pose.Roll) > limits.Roll)
            return pose.Roll > 0 ? GuidanceCode.TiltRight : GuidanceCode.TiltLeft;
        return null;
    }

    private static GuidanceCode? Motion(FaceObservation face, double speed, GuidanceLimits limits)
    {
        if (speed > limits.Speed)
            return GuidanceCode.Slower;
        return Math.Max(face.LeftEyeOpenness, face.RightEyeOpenness) < limits.EyesClosed ? GuidanceCode.OpenEyes : null;
    }
}
