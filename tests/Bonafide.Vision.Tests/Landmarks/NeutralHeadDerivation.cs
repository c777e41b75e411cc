using System.Numerics;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Landmarks;

/// <summary>
/// Derives the neutral head from the sample faces: their meshes are brought onto each other by similarity fits and averaged (generalised
/// Procrustes analysis), the mean is made symmetrical, and it is levelled so that forehead and chin are equally far away.
/// </summary>
internal static class NeutralHeadDerivation
{
    private const int Rounds = 10;

    public static readonly int[] Midline = [10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 2];

    public static readonly (int Left, int Right)[] Pairs =
    [
        (33, 263), (133, 362), (127, 356), (234, 454), (93, 323), (132, 361), (162, 389), (21, 251), (54, 284), (103, 332), (67, 297), (109, 338),
        (50, 280), (101, 330), (36, 266), (48, 278), (115, 344), (129, 358), (98, 327), (193, 417), (122, 351), (116, 345), (117, 346), (118, 347),
    ];

    public static int[] Indices => [.. Midline, .. Pairs.Select(pair => pair.Left), .. Pairs.Select(pair => pair.Right)];

    public static Vector3[] Derive()
    {
        var (shapes, chins) = Collect();
        var mean = shapes[0];
        var chin = chins[0];
        for (var round = 0; round < Rounds; round++)
        {
            var aligned = shapes.Select((shape, i) => Align(shape, chins[i], mean)).ToList();
            mean = Scaled([.. Enumerable.Range(0, mean.Length).Select(p => Average(aligned.Select(a => a.Shape[p])))], out var scale);
            chin = Average(aligned.Select(a => a.Chin)) * scale;
            (mean, chin) = Symmetrical(mean, chin);
        }

        return Level(mean, chin);
    }

    private static (List<Vector3[]> Shapes, List<Vector3> Chins) Collect()
    {
        using var stage = new MeshStage();
        var shapes = new List<Vector3[]>();
        var chins = new List<Vector3>();
        for (var sample = 1; sample <= SampleFaces.Count; sample++)
        {
            using var image = SampleFaces.Pixels(sample);
            foreach (var mesh in stage.Meshes(image).Where(mesh => mesh.Confidence > 0.5f))
            {
                var points = Indices.Select(mesh.Point3).ToArray();
                var middle = Average(points);
                shapes.Add(Scaled([.. points.Select(point => point - middle)], out var scale));
                chins.Add((mesh.Point3(MeshIndex.Chin) - middle) * scale);
            }
        }

        return (shapes, chins);
    }

    private static (Vector3[] Shape, Vector3 Chin) Align(Vector3[] shape, Vector3 chin, Vector3[] reference)
    {
        var rotation = RotationFit.Between(shape, reference);
        return ([.. shape.Select(point => Vector3.Transform(point, rotation))], Vector3.Transform(chin, rotation));
    }

    // The plane of symmetry is found with the mirrored twin: halfway between a shape and its mirror image lies a symmetrical one.
    private static (Vector3[] Mean, Vector3 Chin) Symmetrical(Vector3[] mean, Vector3 chin)
    {
        var twin = Mirror(mean);
        var onto = RotationFit.Between(twin, mean);
        var halfway = Quaternion.Slerp(Quaternion.Identity, Quaternion.Inverse(onto), 0.5f);
        var turned = mean.Select(point => Vector3.Transform(point, halfway)).ToArray();
        var turnedChin = Vector3.Transform(chin, halfway);
        var mirrored = Mirror(turned);
        return ([.. turned.Select((point, i) => (point + mirrored[i]) / 2)], turnedChin with { X = 0 });
    }

    private static Vector3[] Mirror(Vector3[] shape)
    {
        var sides = Pairs.Length;
        var mirrored = new Vector3[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            var from = i < Midline.Length ? i : i < Midline.Length + sides ? i + sides : i - sides;
            mirrored[i] = shape[from] with { X = -shape[from].X };
        }

        return mirrored;
    }

    private static Vector3[] Level(Vector3[] mean, Vector3 chin)
    {
        var down = chin - mean[0];
        var rotation = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.Atan2(down.Z, down.Y));
        return [.. mean.Select(point => Vector3.Transform(point, rotation))];
    }

    private static Vector3[] Scaled(Vector3[] shape, out float scale)
    {
        scale = 1 / MathF.Sqrt(shape.Average(point => point.LengthSquared()));
        var factor = scale;
        return [.. shape.Select(point => point * factor)];
    }

    private static Vector3 Average(IEnumerable<Vector3> points)
    {
        var all = points.ToList();
        return all.Aggregate(Vector3.Zero, (sum, point) => sum + point) / all.Count;
    }
}
