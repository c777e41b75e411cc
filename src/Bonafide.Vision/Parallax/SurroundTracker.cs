using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Parallax;

/// <summary>
/// Asks whether what surrounds a face moves as if it were painted on the same plane: corners in a ring around the face are looked for where the
/// face's homography takes them and where they would be had they not moved. Not safe for concurrent use.
/// </summary>
internal sealed class SurroundTracker
{
    private const float OutsideFace = 1.15f;
    private const int Apart = 10;
    private const int MostCorners = 60;
    private const float LeastTexture = 8;
    private const float LeastScore = 0.85f;
    private const float SamePlane = 0.25f * FaceChip.PerCentimetre;
    private const int FewestPoints = 20;

    private readonly LumaField _a = new();
    private readonly LumaField _b = new();
    private readonly PatchSearch _search = new();

    /// <summary>Measures a matched pair; null when the face gives no homography.</summary>
    public SurroundPair? Measure(TrackedFaces pair)
    {
        if (pair.Points.Count < FewestPoints)
            return null;
        Vector2[] a = [.. pair.Points.Select(point => point.A)], b = [.. pair.Points.Select(point => point.B)];
        if (PlaneMap.Between(a, b) is not { } plane || PlaneMap.Between(b, a) is not { } back)
            return null;

        _a.Copy(pair.A);
        _b.Warp(pair.B, plane.Apply);
        int found = 0, following = 0;
        foreach (var corner in Corners(pair.A))
        {
            if (!pair.B.Shows(plane.Apply(corner), PatchSearch.Half + 1) || Find(pair, back, corner) is not { } at)
                continue;
            found++;
            following += Vector2.Distance(at, corner) <= SamePlane ? 1 : 0;
        }

        return new SurroundPair(
            pair.A.Frame, pair.B.Frame, pair.A.View.TurnTo(pair.B.View), pair.A.View.ShiftTo(pair.B.View), found, following);
    }

    private Vector2? Find(TrackedFaces pair, PlaneMap back, Vector2 corner)
    {
        int x = (int)corner.X, y = (int)corner.Y;
        if (!_search.Take(_a, x, y))
            return null;
        var best = _search.Find(_b, x, y);
        var unmoved = back.Apply(pair.A.Unmoved(corner, pair.B));
        if (PatchSearch.HasRoom((int)unmoved.X, (int)unmoved.Y)
            && _search.Find(_b, (int)unmoved.X, (int)unmoved.Y) is { } second && !(second.Score <= best?.Score))
            best = second;
        return best is { Score: >= LeastScore } ? best.Value.Place : null;
    }

    // The best corners first, each apart from those before it.
    private List<Vector2> Corners(FaceChip chip)
    {
        var outline = Outline(chip);
        var candidates = new List<(float Texture, Vector2 At)>();
        const int Rim = PatchSearch.Half + PatchSearch.Reach;
        for (var y = Rim; y < FaceChip.Side - Rim; y += Apart / 2)
        {
            for (var x = Rim; x < FaceChip.Side - Rim; x += Apart / 2)
            {
                var at = new Vector2(x + 0.5f, y + 0.5f);
                if (IsInside(outline, at) || !chip.Shows(at, PatchSearch.Half + 1))
                    continue;
                var texture = Texturedness.Of(_a, x, y);
                if (texture >= LeastTexture)
                    candidates.Add((texture, at));
            }
        }

        var corners = new List<Vector2>();
        foreach (var (_, at) in candidates.OrderByDescending(candidate => candidate.Texture))
        {
            if (corners.Count < MostCorners && corners.TrueForAll(other => Vector2.Distance(other, at) >= Apart))
                corners.Add(at);
        }

        return corners;
    }

    private static Vector2[] Outline(FaceChip chip)
    {
        var oval = MeshIndex.Oval.ToArray();
        var middle = oval.Aggregate(Vector2.Zero, (sum, i) => sum + chip.Landmarks[i]) / oval.Length;
        return [.. oval.Select(i => middle + (chip.Landmarks[i] - middle) * OutsideFace)];
    }

    private static bool IsInside(Vector2[] outline, Vector2 at)
    {
        var inside = false;
        for (int i = 0, j = outline.Length - 1; i < outline.Length; j = i++)
        {
            Vector2 a = outline[i], b = outline[j];
            if (a.Y > at.Y != b.Y > at.Y && at.X < (b.X - a.X) * (at.Y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }

        return inside;
    }
}
