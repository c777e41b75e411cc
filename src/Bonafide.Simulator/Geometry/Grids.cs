using System.Numerics;

namespace Bonafide.Simulator.Geometry;

/// <summary>Makes meshes out of a rectangular grid of points.</summary>
internal static class Grids
{
    /// <summary>A grid over u and v from 0 to 1.</summary>
    /// <param name="columns">Cells across.</param>
    /// <param name="rows">Cells down.</param>
    /// <param name="place">Where the point of a (u, v) lies.</param>
    /// <param name="inside">A point behind the surface, for the sense of the normals.</param>
    /// <param name="opacity">Opacity at a (u, v); opaque when null.</param>
    public static Mesh Make(int columns, int rows, Func<float, float, Vector3> place, Vector3 inside, Func<float, float, float>? opacity = null)
    {
        var count = (columns + 1) * (rows + 1);
        var (points, uv, opacities) = (new Vector3[count], new Vector2[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            var (u, v) = (i % (columns + 1) / (float)columns, i / (columns + 1) / (float)rows);
            (points[i], uv[i], opacities[i]) = (place(u, v), new Vector2(u, v), opacity?.Invoke(u, v) ?? 1);
        }

        var triangles = Cells(columns, rows);
        return new Mesh
        {
            Points = points,
            Uv = uv,
            Opacity = opacities,
            Triangles = triangles,
            Normals = Mesh.NormalsOf(points, triangles, inside),
        };
    }

    private static int[] Cells(int columns, int rows)
    {
        var triangles = new List<int>(columns * rows * 6);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var corner = row * (columns + 1) + column;
                var below = corner + columns + 1;
                triangles.AddRange([corner, corner + 1, below, corner + 1, below + 1, below]);
            }
        }

        return [.. triangles];
    }
}
