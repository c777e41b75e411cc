using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Tests.Geometry;

public sealed class DelaunayTests
{
    [Fact]
    public void The_triangles_cover_the_hull_exactly_once()
    {
        var points = Scatter(200);

        Areas(points, Delaunay.Triangulate(points)).Sum().ShouldBe(100, 0.01);
    }

    [Fact]
    public void No_point_lies_within_a_triangles_circle()
    {
        var points = Scatter(80);
        var triangles = Delaunay.Triangulate(points);

        for (var i = 0; i < triangles.Length; i += 3)
        {
            var (centre, radius) = Circle(points[triangles[i]], points[triangles[i + 1]], points[triangles[i + 2]]);
            points.ShouldAllBe(point => Vector2.Distance(point, centre) > radius - 1e-3f);
        }
    }

    // A square with its corners, so that the hull's area is known.
    private static Vector2[] Scatter(int count)
    {
        var random = new SeededRandom(1);
        return [new(0, 0), new(10, 0), new(0, 10), new(10, 10), .. Enumerable.Range(0, count).Select(_ => new Vector2(random.Between(0.1f, 9.9f), random.Between(0.1f, 9.9f)))];
    }

    private static IEnumerable<double> Areas(Vector2[] points, int[] triangles) => triangles.Chunk(3).Select(corner =>
    {
        var (a, b, c) = (points[corner[0]], points[corner[1]], points[corner[2]]);
        return Math.Abs((b.X - a.X) * (double)(c.Y - a.Y) - (c.X - a.X) * (double)(b.Y - a.Y)) / 2;
    });

    private static (Vector2 Centre, float Radius) Circle(Vector2 a, Vector2 b, Vector2 c)
    {
        var (p, q) = (b - a, c - a);
        var twice = 2 * (p.X * q.Y - p.Y * q.X);
        var centre = a + new Vector2(q.Y * p.LengthSquared() - p.Y * q.LengthSquared(), p.X * q.LengthSquared() - q.X * p.LengthSquared()) / twice;
        return (centre, Vector2.Distance(centre, a));
    }
}
