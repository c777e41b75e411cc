using System.Numerics;

namespace Bonafide.Simulator.Geometry;

/// <summary>A surface at rest: corners with texture coordinates and normals, and triangles over them.</summary>
internal sealed record Mesh
{
    /// <summary>Corners, centimetres.</summary>
    public required Vector3[] Points { get; init; }

    /// <summary>Texture coordinates per corner, 0 to 1 over the texture.</summary>
    public required Vector2[] Uv { get; init; }

    /// <summary>Unit normals per corner, pointing outwards.</summary>
    public required Vector3[] Normals { get; init; }

    /// <summary>Opacity per corner, 0 to 1.</summary>
    public required float[] Opacity { get; init; }

    /// <summary>Three corners per triangle.</summary>
    public required int[] Triangles { get; init; }

    /// <summary>Joins the triangles' normals at each corner, weighted by area; turned so that each points away from <paramref name="inside"/>.</summary>
    public static Vector3[] NormalsOf(ReadOnlySpan<Vector3> points, ReadOnlySpan<int> triangles, Vector3 inside)
    {
        var normals = new Vector3[points.Length];
        for (var i = 0; i < triangles.Length; i += 3)
        {
            var (a, b, c) = (points[triangles[i]], points[triangles[i + 1]], points[triangles[i + 2]]);
            var normal = Vector3.Cross(b - a, c - a);
            if (Vector3.Dot(normal, (a + b + c) / 3 - inside) < 0)
                normal = -normal;
            normals[triangles[i]] += normal;
            normals[triangles[i + 1]] += normal;
            normals[triangles[i + 2]] += normal;
        }

        for (var i = 0; i < normals.Length; i++)
            normals[i] = normals[i].LengthSquared() > 1e-12f ? Vector3.Normalize(normals[i]) : Vector3.Normalize(points[i] - inside);
        return normals;
    }
}
