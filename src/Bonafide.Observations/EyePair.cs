namespace Bonafide.Observations;

/// <summary>Centres of both eyes in pixels of the frame; first the one nearer the left edge of the image.</summary>
/// <param name="X1">Image-left eye, x.</param>
/// <param name="Y1">Image-left eye, y.</param>
/// <param name="X2">Image-right eye, x.</param>
/// <param name="Y2">Image-right eye, y.</param>
public readonly record struct EyePair(float X1, float Y1, float X2, float Y2)
{
    /// <summary>Distance between the eye centres, pixels.</summary>
    public float Distance => MathF.Sqrt((X2 - X1) * (X2 - X1) + (Y2 - Y1) * (Y2 - Y1));
}
