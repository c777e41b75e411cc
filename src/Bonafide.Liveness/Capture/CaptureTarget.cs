namespace Bonafide.Liveness.Capture;

/// <summary>Where the face should be.</summary>
/// <param name="Radius">Half height that the face box should reach, pixels of the live frame.</param>
/// <param name="Stability">How far the demand has been met, 0 to 1: reaches 1 when enough steady frames were gathered.</param>
public readonly record struct CaptureTarget(float Radius, float Stability);
