using Bonafide.Vision.Detection;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Stills;

/// <summary>
/// Looks for faces of every size. The detector sees faces between about a twelfth and nine tenths of its square, so the picture is shown
/// whole, from farther away, and in overlapping tiles; what several views agree on counts once.
/// </summary>
internal static class StillFaceFinder
{
    private const float SameFace = 0.3f;

    // A face that fills its picture needs air round it.
    private static readonly float[] Distances = [1f, 1.5f, 2.2f];

    // Tiles overlap by half, so a face on the edge of one lies inside another.
    private static readonly int[] TilesPerSide = [2, 4];

    // A tile smaller than this on the picture would only be enlarged.
    private const float SmallestTile = 128;

    // The tenth of a tile next to its edge, where a face may be cut.
    private const float CutZone = 0.02f;

    // When nothing was found at all, weaker hits are looked at too: the mesh network has the last word.
    private const float WeakThreshold = 0.25f;

    /// <summary>Candidates, best first; not yet confirmed by the mesh network.</summary>
    public static IReadOnlyList<FaceDetection> Find(BlazeFaceDetector detector, RgbxImage image)
    {
        var found = Search(detector, image, BlazeFaceDetector.DefaultThreshold);
        return found.Count > 0 ? found : Search(detector, image, WeakThreshold);
    }

    private static List<FaceDetection> Search(BlazeFaceDetector detector, RgbxImage image, float threshold)
    {
        var found = new List<FaceDetection>();
        var whole = BlazeFaceDetector.Whole(image);
        foreach (var distance in Distances)
            Add(found, detector.Detect(image, whole with { Side = whole.Side * distance }, thorough: true, threshold));
        foreach (var tiles in TilesPerSide)
        {
            if (whole.Side / tiles < SmallestTile || (tiles > TilesPerSide[0] && found.Count > 0))
                break;
            AddTiles(found, detector, image, 2f * MathF.Max(image.Width, image.Height) / (tiles + 1), threshold);
        }

        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return found;
    }

    private static void AddTiles(List<FaceDetection> found, BlazeFaceDetector detector, RgbxImage image, float side, float threshold)
    {
        foreach (var y in Centers(image.Height, side))
        {
            foreach (var x in Centers(image.Width, side))
            {
                var hits = detector.Detect(image, new RotatedSquare(x, y, side, 0), thorough: true, threshold);
                hits.RemoveAll(hit => IsCut(hit, x, y, side, image));
                Add(found, hits);
            }
        }
    }

    private static IEnumerable<float> Centers(int length, float side)
    {
        var steps = (int)MathF.Ceiling(MathF.Max(0, length - side) / (side / 2) - 0.01f);
        for (var i = 0; i <= steps; i++)
            yield return steps == 0 ? length / 2f : side / 2 + (length - side) * i / steps;
    }

    // Touches an edge of the tile that is not an edge of the picture.
    private static bool IsCut(FaceDetection hit, float x, float y, float side, RgbxImage image)
    {
        var near = CutZone * side;
        float left = x - side / 2, top = y - side / 2, right = x + side / 2, bottom = y + side / 2;
        return (left > 1 && hit.Box.X < left + near) || (top > 1 && hit.Box.Y < top + near)
            || (right < image.Width - 1 && hit.Box.X + hit.Box.Width > right - near)
            || (bottom < image.Height - 1 && hit.Box.Y + hit.Box.Height > bottom - near);
    }

    private static void Add(List<FaceDetection> found, List<FaceDetection> hits)
    {
        foreach (var hit in hits)
        {
            var known = found.FindIndex(face => BlazeFaceCandidates.Overlap(face.Box, hit.Box) >= SameFace);
            if (known < 0)
                found.Add(hit);
            else if (hit.Score > found[known].Score + 0.05f)
                found[known] = hit;
        }
    }
}
