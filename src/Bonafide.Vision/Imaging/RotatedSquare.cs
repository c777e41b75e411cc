namespace Bonafide.Vision.Imaging;

/// <summary>A square of a picture, turned clockwise by an angle.</summary>
/// <param name="CenterX">Centre, pixels.</param>
/// <param name="CenterY">Centre, pixels.</param>
/// <param name="Side">Length of a side, pixels.</param>
/// <param name="Angle">Radians, clockwise in the picture (y grows downwards).</param>
internal readonly record struct RotatedSquare(float CenterX, float CenterY, float Side, float Angle);
