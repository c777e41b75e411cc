using System.Numerics;
using Bonafide.Simulator.Geometry;

namespace Bonafide.Simulator.People;

/// <summary>
/// Closes a measured face to a head: triangles over the 468 points, then rings outwards and back over temples and crown, and on to the back of the
/// skull. The first 468 points are the face's own.
/// </summary>
internal sealed class HeadSurface
{
    private const int FrontRings = 6;
    private const int BackRings = 4;
    private const float BackOfSkull = 15.5f;

    private readonly List<Vector3> _points;
    private readonly List<Vector2> _portrait;
    private readonly List<int> _triangles = [];

    public HeadSurface(FaceShape shape)
    {
        _points = [.. shape.Points];
        _portrait = [.. shape.OnPortrait];
        var oval = FaceIndex.Oval.ToArray();
        AddFace(shape.Points, oval);
        var ring = AddFrontRings(shape.Points, oval);
        AddBackRings(ring);
        AddThroat();
        var points = _points.ToArray();
        Mesh = new Mesh
        {
            Points = points,
            Uv = [.. _portrait.Select(Portrait.Uv)],
            Opacity = [.. Enumerable.Repeat(1f, points.Length)],
            Triangles = [.. _triangles],
            Normals = Mesh.NormalsOf(points, [.. _triangles], new Vector3(0, 1, 6)),
        };
    }

    public Mesh Mesh { get; }

    /// <summary>Where the second set of inner lip points begins: their triangles are the open mouth.</summary>
    public int Throat { get; private set; }

    /// <summary>The face points that the throat's points repeat, in order.</summary>
    public static int[] ThroatPoints { get; } = [.. FaceIndex.UpperInnerLip, .. FaceIndex.LowerInnerLip, 78, 308];

    // The mouth is opened for the triangulation, so that the lips are joined across it in no accidental way.
    private void AddFace(Vector3[] face, int[] oval)
    {
        var opened = new Vector3[face.Length];
        new FaceMuscles(face).Move(new Expression(0, 0.8f), opened);
        var outside = oval.ToHashSet();
        var flat = Array.ConvertAll(opened, point => new Vector2(point.X, point.Y));
        var triangles = Delaunay.Triangulate(flat);
        for (var i = 0; i < triangles.Length; i += 3)
        {
            if (!(outside.Contains(triangles[i]) && outside.Contains(triangles[i + 1]) && outside.Contains(triangles[i + 2])))
                _triangles.AddRange(triangles[i..(i + 3)]);
        }
    }

    private int[] AddFrontRings(Vector3[] face, int[] oval)
    {
        var middle = oval.Aggregate(Vector2.Zero, (sum, index) => sum + Flat(face[index])) / oval.Length;
        var inner = oval;
        for (var step = 1; step <= FrontRings; step++)
        {
            var (sine, cosine) = MathF.SinCos(step * MathF.PI / 2 / FrontRings);
            var ring = new int[oval.Length];
            for (var i = 0; i < oval.Length; i++)
            {
                var outwards = Vector2.Normalize(Flat(face[oval[i]]) - middle);
                var shift = outwards * (Extent(outwards) * sine);
                var depth = Depth(outwards) * (1 - cosine);
                ring[i] = Add(face[oval[i]] + new Vector3(shift, depth), _portrait[oval[i]] + shift);
            }

            Join(inner, ring);
            inner = ring;
        }

        return inner;
    }

    private void AddBackRings(int[] widest)
    {
        var middle = widest.Aggregate(Vector3.Zero, (sum, index) => sum + _points[index]) / widest.Length;
        var inner = widest;
        for (var step = 1; step <= BackRings; step++)
        {
            var (sine, cosine) = MathF.SinCos(step * MathF.PI * 0.47f / BackRings);
            var ring = new int[widest.Length];
            for (var i = 0; i < widest.Length; i++)
            {
                var from = _points[widest[i]];
                var flat = Flat(middle) + (Flat(from) - Flat(middle)) * cosine;
                ring[i] = Add(new Vector3(flat, from.Z + (BackOfSkull - from.Z) * sine), _portrait[widest[i]]);
            }

            Join(inner, ring);
            inner = ring;
        }
    }

    private void AddThroat()
    {
        Throat = _points.Count;
        var twin = new Dictionary<int, int>();
        foreach (var index in ThroatPoints)
            twin[index] = Add(_points[index], _portrait[index]);
        for (var i = 0; i < _triangles.Count; i += 3)
        {
            if (!Enumerable.Range(i, 3).All(k => twin.ContainsKey(_triangles[k])))
                continue;
            for (var k = i; k < i + 3; k++)
                _triangles[k] = twin[_triangles[k]];
        }
    }

    private void Join(int[] inner, int[] outer)
    {
        for (var i = 0; i < inner.Length; i++)
        {
            var next = (i + 1) % inner.Length;
            _triangles.AddRange([inner[i], inner[next], outer[i], inner[next], outer[next], outer[i]]);
        }
    }

    private int Add(Vector3 point, Vector2 portrait)
    {
        _points.Add(point);
        _portrait.Add(portrait);
        return _points.Count - 1;
    }

    // Hair stands 4.5 cm above the forehead, 2.2 cm beside the temples; the jaw gets nothing but a turn inwards.
    private static float Extent(Vector2 outwards) => outwards.Y < 0
        ? 2.2f + 2.3f * outwards.Y * outwards.Y
        : 2.2f - 1.9f * MathF.Min(1, outwards.Y * 1.4f);

    private static float Depth(Vector2 outwards) => outwards.Y < 0 ? 4.5f + 1.5f * outwards.Y * outwards.Y : 4.5f - 1.5f * outwards.Y;

    private static Vector2 Flat(Vector3 point) => new(point.X, point.Y);
}
