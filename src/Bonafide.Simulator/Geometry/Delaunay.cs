using System.Numerics;

namespace Bonafide.Simulator.Geometry;

/// <summary>Delaunay triangulation of points in the plane (Bowyer 1981, Watson 1981): each circle through a triangle's corners is empty.</summary>
internal static class Delaunay
{
    /// <summary>Triangulates; three indices per triangle, each triangle in the same sense of rotation.</summary>
    public static int[] Triangulate(ReadOnlySpan<Vector2> points)
    {
        var (low, high) = Bounds(points);
        var middle = (low + high) / 2;
        var size = Math.Max(high.X - low.X, high.Y - low.Y);
        Vector2[] all =
        [
            .. points,
            middle + new Vector2(-500 * size, -400 * size),
            middle + new Vector2(500 * size, -400 * size),
            middle + new Vector2(0, 600 * size),
        ];

        var triangles = new List<Triangle> { Triangle.Of(all, points.Length, points.Length + 1, points.Length + 2) };
        var rim = new List<(int From, int To)>();
        for (var i = 0; i < points.Length; i++)
            Insert(all, i, triangles, rim);

        var count = points.Length;
        return [.. triangles.Where(t => t.A < count && t.B < count && t.C < count).SelectMany(t => new[] { t.A, t.B, t.C })];

        static (Vector2 Low, Vector2 High) Bounds(ReadOnlySpan<Vector2> points)
        {
            var (low, high) = (points[0], points[0]);
            foreach (var point in points)
                (low, high) = (Vector2.Min(low, point), Vector2.Max(high, point));
            return (low, high);
        }
    }

    private static void Insert(Vector2[] points, int index, List<Triangle> triangles, List<(int From, int To)> rim)
    {
        rim.Clear();
        for (var i = triangles.Count - 1; i >= 0; i--)
        {
            var triangle = triangles[i];
            if (!triangle.CircleHolds(points[index]))
                continue;
            AddEdge(rim, triangle.A, triangle.B);
            AddEdge(rim, triangle.B, triangle.C);
            AddEdge(rim, triangle.C, triangle.A);
            triangles[i] = triangles[^1];
            triangles.RemoveAt(triangles.Count - 1);
        }

        foreach (var (from, to) in rim)
            triangles.Add(Triangle.Of(points, from, to, index));
    }

    // An edge that two removed triangles share lies inside the hole and vanishes.
    private static void AddEdge(List<(int From, int To)> rim, int from, int to)
    {
        var twin = rim.IndexOf((to, from));
        if (twin >= 0)
            rim.RemoveAt(twin);
        else
            rim.Add((from, to));
    }

    private readonly record struct Triangle(int A, int B, int C, double X, double Y, double Squared)
    {
        public bool CircleHolds(Vector2 point) => (point.X - X) * (point.X - X) + (point.Y - Y) * (point.Y - Y) < Squared;

        public static Triangle Of(Vector2[] points, int a, int b, int c)
        {
            double ax = points[a].X, ay = points[a].Y;
            double bx = points[b].X - ax, by = points[b].Y - ay, cx = points[c].X - ax, cy = points[c].Y - ay;
            var twice = 2 * (bx * cy - by * cx);
            var (bb, cc) = (bx * bx + by * by, cx * cx + cy * cy);
            var x = (cy * bb - by * cc) / twice;
            var y = (bx * cc - cx * bb) / twice;
            return new Triangle(a, b, c, x + ax, y + ay, x * x + y * y);
        }
    }
}
