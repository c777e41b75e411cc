namespace Bonafide.Liveness.Challenges;

/// <summary>
/// Join the dots: directions in which the head must point, in order. Drawn on the server, one per session.
/// </summary>
/// <param name="Directions">Yaw and pitch in degrees relative to the subject's own straight look; signs as in <c>HeadPose</c>.</param>
public sealed record DotsChallenge(IReadOnlyList<DotDirection> Directions);

/// <summary>One direction.</summary>
/// <param name="Yaw">Degrees, positive to the right of the image.</param>
/// <param name="Pitch">Degrees, positive up.</param>
public readonly record struct DotDirection(double Yaw, double Pitch);
