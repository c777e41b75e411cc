namespace Bonafide.Observations;

/// <summary>Where the head points, in degrees, as the camera sees it (the image is not mirrored).</summary>
/// <param name="Yaw">Positive when the nose points to the right edge of the image (the subject turned to their own left).</param>
/// <param name="Pitch">Positive when the nose points up.</param>
/// <param name="Roll">Positive when the head leans clockwise in the image.</param>
public readonly record struct HeadPose(float Yaw, float Pitch, float Roll);
