using System.Numerics;

namespace Bonafide.Simulator.Camera;

/// <summary>An ideal camera at the origin that looks along z.</summary>
/// <param name="Width">Width of the picture, pixels.</param>
/// <param name="Height">Height of the picture, pixels.</param>
/// <param name="Focal">Focal length, pixels.</param>
internal readonly record struct PinholeCamera(int Width, int Height, float Focal)
{
    /// <summary>A camera with the given horizontal field of view in degrees.</summary>
    public static PinholeCamera WithField(int width, int height, double degrees) =>
        new(width, height, (float)(width / (2 * Math.Tan(degrees * Math.PI / 360))));

    /// <summary>Where a point is seen, pixels, and the reciprocal of its depth.</summary>
    public Vector3 Project(Vector3 point)
    {
        var inverse = 1 / point.Z;
        return new Vector3(Width * 0.5f + Focal * point.X * inverse, Height * 0.5f + Focal * point.Y * inverse, inverse);
    }
}
