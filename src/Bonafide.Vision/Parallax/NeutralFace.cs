using System.Globalization;
using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Parallax;

/// <summary>
/// All 468 points of a head of average size that looks straight ahead, in centimetres: x right, y down, z away from the camera. The mean of the
/// meshes of the nearly frontal sample faces after similarity fits, made symmetrical, levelled so that forehead and chin are equally far away, and
/// scaled so that the outer eye corners are 8.9 cm apart. It does not follow the picture that is shown, as the network's own depth does.
/// </summary>
internal static class NeutralFace
{
    private const string Resource = "Bonafide.Vision.Parallax.neutral-face.csv";

    // Below the base of the nose the lips and the jaw move.
    private const float LowestRigid = 2.4f;

    private static readonly int[] Corners = [MeshIndex.LeftEyeOuter, MeshIndex.LeftEyeInner, MeshIndex.RightEyeInner, MeshIndex.RightEyeOuter];
    private static readonly int[] LeftBrow = [70, 63, 105, 66, 107, 55, 65, 52, 53, 46];
    private static readonly int[] RightBrow = [300, 293, 334, 296, 336, 285, 295, 282, 283, 276];
    private static readonly Vector3[] All = Load();
    private static readonly int[] Rigid = Choose();
    private static readonly Vector3[] RigidCentred = Centre();

    /// <summary>Every point.</summary>
    public static ReadOnlySpan<Vector3> Points => All;

    /// <summary>Points that expression does not move and whose surround is all face: no lids, no brows, nothing below the nose, no outline.</summary>
    public static ReadOnlySpan<int> RigidIndices => Rigid;

    /// <summary>The points of <see cref="RigidIndices"/>, in that order, from their common centre.</summary>
    public static ReadOnlySpan<Vector3> RigidPoints => RigidCentred;

    private static int[] Choose()
    {
        int[] leftLids = [.. MeshIndex.LeftEyeSurround], rightLids = [.. MeshIndex.RightEyeSurround], outline = [.. MeshIndex.Oval];
        return [.. Enumerable.Range(0, All.Length).Where(i => Array.IndexOf(Corners, i) >= 0
            || (All[i].Y < LowestRigid && Array.IndexOf(outline, i) < 0
                && !IsIn(leftLids, i) && !IsIn(rightLids, i) && !IsIn(LeftBrow, i) && !IsIn(RightBrow, i)))];
    }

    private static Vector3[] Centre()
    {
        var middle = Rigid.Aggregate(Vector3.Zero, (sum, i) => sum + All[i]) / Rigid.Length;
        return Array.ConvertAll(Rigid, i => All[i] - middle);
    }

    private static bool IsIn(int[] ring, int index)
    {
        if (Array.IndexOf(ring, index) >= 0)
            return true;
        var (inside, point) = (false, All[index]);
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            Vector3 a = All[ring[i]], b = All[ring[j]];
            if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }

        return inside;
    }

    private static Vector3[] Load()
    {
        using var stream = typeof(NeutralFace).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing from the build.");
        using var reader = new StreamReader(stream);
        var points = new Vector3[FaceObservation.LandmarkCount];
        for (var i = 0; i < points.Length; i++)
        {
            var parts = (reader.ReadLine() ?? throw new InvalidDataException($"{Resource} ends after {i} points.")).Split(',');
            points[i] = new Vector3(Number(parts[0]), Number(parts[1]), Number(parts[2]));
        }

        return points;
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
