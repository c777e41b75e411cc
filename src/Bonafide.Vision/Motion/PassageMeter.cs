using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Parallax;

namespace Bonafide.Vision.Motion;

/// <summary>
/// Compares a whole picture with an earlier one: corners away from the person say how the picture as such moved, corners of the face where the face
/// is then. Lent, not kept; not safe for concurrent use.
/// </summary>
internal sealed class PassageMeter
{
    private const int FewestOfRest = 6;
    private const int FewestOfFace = 4;
    private const float LeastScore = 0.8f;
    private const float LeastTolerance = 0.3f;

    private readonly LumaField _a = new();
    private readonly LumaField _b = new();
    private readonly PatchSearch _search = new();

    /// <summary>The places of a picture that later ones are compared at.</summary>
    public PictureCorners CornersOf(SmallPicture picture)
    {
        _a.Take(picture.Luma);
        return PictureCorners.Of(picture, _a);
    }

    /// <summary>Compares two pictures; null when too little was found again.</summary>
    public FacePassage? Measure(SmallPicture a, PictureCorners corners, SmallPicture b)
    {
        _a.Take(a.Luma);
        _b.Take(b.Luma);
        var rest = Found(a, corners.Rest, b);
        var face = Found(a, corners.Face, b);
        if (rest.Count < FewestOfRest || face.Count < FewestOfFace)
            return null;

        var map = Robust(rest);
        var apart = Median(face.ConvertAll(pair => pair.To - map.Apply(pair.From.X, pair.From.Y)));
        var carried = Median(face.ConvertAll(pair => map.Apply(pair.From.X, pair.From.Y) - pair.From));
        return new FacePassage(
            a.Frame, b.Frame, rest.Count, face.Count, apart.X / a.Box.Height, apart.Y / a.Box.Height, carried.Length() / a.Box.Height);
    }

    private List<(Vector2 From, Vector2 To)> Found(SmallPicture a, IReadOnlyList<Vector2> corners, SmallPicture b)
    {
        var found = new List<(Vector2, Vector2)>(corners.Count);
        foreach (var corner in corners)
        {
            if (!_search.Take(_a, (int)corner.X, (int)corner.Y))
                continue;
            var still = Search(corner);
            var moved = Search(a.WithFace(corner, b));
            var best = moved?.Score > (still?.Score ?? 0) ? moved : still;
            if (best is { Score: >= LeastScore } match)
                found.Add((corner, match.Place));
        }

        return found;
    }

    private PatchMatch? Search(Vector2 start) =>
        PatchSearch.HasRoom((int)start.X, (int)start.Y) ? _search.Find(_b, (int)start.X, (int)start.Y) : null;

    // Whatever moves on its own behind the person (people, branches, a screen) should not turn the picture.
    private static AffineMap Robust(List<(Vector2 From, Vector2 To)> pairs)
    {
        for (var round = 0; ; round++)
        {
            Vector2[] from = [.. pairs.Select(pair => pair.From)], to = [.. pairs.Select(pair => pair.To)];
            var map = SimilarityFit.Between(from, to);
            float[] off = [.. pairs.Select(pair => Vector2.Distance(map.Apply(pair.From.X, pair.From.Y), pair.To))];
            var limit = Math.Max(LeastTolerance, 2.5f * off.Order().ElementAt(off.Length / 2));
            var kept = pairs.Where((_, i) => off[i] <= limit).ToList();
            if (round == 3 || kept.Count == pairs.Count || kept.Count < FewestOfRest)
                return map;
            pairs = kept;
        }
    }

    private static Vector2 Median(List<Vector2> values)
    {
        Span<float> right = [.. values.Select(value => value.X)], down = [.. values.Select(value => value.Y)];
        right.Sort();
        down.Sort();
        return new Vector2(Middle(right), Middle(down));
    }

    private static float Middle(Span<float> sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
