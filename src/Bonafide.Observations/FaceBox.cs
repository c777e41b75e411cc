namespace Bonafide.Observations;

/// <summary>An axis-aligned rectangle around a face, in pixels of the frame it was seen in; origin at the top left, y down.</summary>
/// <param name="X">Left edge, pixels.</param>
/// <param name="Y">Top edge, pixels.</param>
/// <param name="Width">Width, pixels.</param>
/// <param name="Height">Height, pixels.</param>
public readonly record struct FaceBox(float X, float Y, float Width, float Height)
{
    /// <summary>Horizontal centre, pixels.</summary>
    public float CenterX => X + Width / 2;

    /// <summary>Vertical centre, pixels.</summary>
    public float CenterY => Y + Height / 2;

    /// <summary>Width times height, square pixels.</summary>
    public float Area => Width * Height;
}
