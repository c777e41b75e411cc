using System.Numerics;
using Bonafide.Observations;

namespace Bonafide.Vision.Parallax;

/// <summary>
/// Matches the rigid landmarks of two chips in their pixels. The landmarks only say where to look: the search starts where their affine map
/// predicts a point and where the landmark is, and takes what correlates best. Not safe for concurrent use.
/// </summary>
internal sealed class PairTracker
{
    private const float LeastTexture = 3;
    private const float LeastScore = 0.8f;

    private readonly LumaField _a = new();
    private readonly LumaField _b = new();
    private readonly PatchSearch _search = new();

    /// <summary>Matches two chips; null when their landmarks do not fit each other at all.</summary>
    public TrackedFaces? Track(FaceChip a, FaceChip b)
    {
        var indices = NeutralFace.RigidIndices;
        var fromA = new Vector2[indices.Length];
        var fromB = new Vector2[indices.Length];
        for (var i = 0; i < indices.Length; i++)
            (fromA[i], fromB[i]) = (a.Landmarks[indices[i]], b.Landmarks[indices[i]]);
        if (AffineFit.Between(fromA, fromB) is not { } map)
            return null;

        _a.Copy(a);
        _b.Warp(b, place => map.Apply(place.X, place.Y));
        var back = map.Inverse();
        var found = new List<PointMatch>(indices.Length);
        for (var i = 0; i < indices.Length; i++)
        {
            if (Match(fromA[i], back.Apply(fromB[i].X, fromB[i].Y)) is not { } at)
                continue;
            var start = Centre(fromA[i]);
            found.Add(new PointMatch(i, start, map.Apply(at.X, at.Y)));
        }

        return new TrackedFaces(a, b, found, AffineFit.Anisotropy(map), PlaneMap.Residual(fromA, fromB));
    }

    private Vector2? Match(Vector2 landmark, Vector2 other)
    {
        int x = (int)landmark.X, y = (int)landmark.Y;
        if (!PatchSearch.HasRoom(x, y) || Texturedness.Of(_a, x, y) < LeastTexture || !_search.Take(_a, x, y))
            return null;
        var best = _search.Find(_b, x, y);
        int otherX = (int)other.X, otherY = (int)other.Y;
        if ((otherX, otherY) != (x, y) && PatchSearch.HasRoom(otherX, otherY)
            && _search.Find(_b, otherX, otherY) is { } second && !(second.Score <= best?.Score))
            best = second;
        return best is { Score: >= LeastScore } ? best.Value.Place : null;
    }

    private static Vector2 Centre(Vector2 place) => new((int)place.X + 0.5f, (int)place.Y + 0.5f);
}

/// <summary>One landmark, found in both chips.</summary>
/// <param name="Index">Its place in <see cref="NeutralFace.RigidIndices"/>.</param>
/// <param name="A">Pixels of the first chip.</param>
/// <param name="B">Pixels of the second chip.</param>
internal readonly record struct PointMatch(int Index, Vector2 A, Vector2 B);

/// <summary>Two chips and what was matched between them.</summary>
internal sealed record TrackedFaces(FaceChip A, FaceChip B, IReadOnlyList<PointMatch> Points, double Anisotropy, double LandmarkResidual)
{
    /// <summary>As the observation that is judged: centimetres, with the neutral head's depth in the first chip's pose.</summary>
    public TrackedPair Observe()
    {
        var points = new float[Points.Count * TrackedPair.Stride];
        for (var i = 0; i < Points.Count; i++)
        {
            Vector2 a = FaceChip.Centimetres(Points[i].A), b = FaceChip.Centimetres(Points[i].B);
            var depth = Vector3.Transform(NeutralFace.RigidPoints[Points[i].Index], A.View.Rotation).Z;
            ReadOnlySpan<float> point = [a.X, a.Y, b.X, b.Y, depth];
            point.CopyTo(points.AsSpan(i * TrackedPair.Stride));
        }

        return new TrackedPair
        {
            FrameA = A.Frame,
            FrameB = B.Frame,
            Points = points,
            Rotation = A.View.TurnTo(B.View),
            ScaleA = A.View.Scale,
            ScaleB = B.View.Scale,
            FocalLength = B.FocalLength,
            Anisotropy = Anisotropy,
            LandmarkResidual = LandmarkResidual,
        };
    }
}
