using System.Numerics;
using Bonafide.Simulator.Geometry;

namespace Bonafide.Simulator.Attacks;

/// <summary>The form of something thin: flat, or bent about one axis. Its origin is the middle between the shown eyes.</summary>
internal static class Sheet
{
    private const int Columns = 24;
    private const int Rows = 16;

    /// <summary>A rectangle.</summary>
    /// <param name="width">Centimetres.</param>
    /// <param name="height">Centimetres.</param>
    /// <param name="eyes">Where the middle between the eyes is on it, texture coordinates.</param>
    public static Mesh Flat(float width, float height, Vector2 eyes) =>
        Grids.Make(Columns, Rows, (u, v) => new Vector3((u - eyes.X) * width, (v - eyes.Y) * height, 0), Vector3.UnitZ);

    /// <summary>A part of a cylinder whose convex side faces the camera.</summary>
    /// <param name="width">Centimetres along the sheet.</param>
    /// <param name="height">Centimetres along the sheet.</param>
    /// <param name="eyes">Where the middle between the eyes is on it, texture coordinates.</param>
    /// <param name="radius">Radius of the bend, centimetres.</param>
    /// <param name="upright">Whether the axis stands upright; it lies across otherwise.</param>
    public static Mesh Bent(float width, float height, Vector2 eyes, float radius, bool upright) => Grids.Make(
        Columns,
        Rows,
        (u, v) =>
        {
            var (x, y) = ((u - eyes.X) * width, (v - eyes.Y) * height);
            var (sine, cosine) = MathF.SinCos((upright ? x : y) / radius);
            var depth = radius * (1 - cosine);
            return upright ? new Vector3(radius * sine, y, depth) : new Vector3(x, radius * sine, depth);
        },
        new Vector3(0, 0, radius));
}
