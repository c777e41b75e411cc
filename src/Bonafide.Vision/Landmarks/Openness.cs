using System.Numerics;

namespace Bonafide.Vision.Landmarks;

/// <summary>How far lids and lips are apart.</summary>
internal static class Openness
{
    /// <summary>
    /// Eye aspect ratio (Soukupová and Čech, "Real-Time Eye Blink Detection using Facial Landmarks", CVWW 2016), with three lid distances.
    /// </summary>
    /// <param name="lids">16 x, y pairs: eight along the lower lid, outer to inner corner, then seven along the upper from the outer side.</param>
    public static float OfEye(ReadOnlySpan<float> lids)
    {
        const int outer = 0, inner = 8;
        // The corners belong to the lower lid, so upper point 8 + k faces lower point k, nearly: 9 is next to the outer corner.
        var gap = Distance(lids, 3, 11) + Distance(lids, 4, 12) + Distance(lids, 5, 13);
        var width = Distance(lids, outer, inner);
        return width > 0 ? gap / (3 * width) : 0;
    }

    /// <summary>Distance of the inner lips over the width of the mouth.</summary>
    public static float OfMouth(FaceMesh mesh)
    {
        var width = Vector2.Distance(mesh.Point(MeshIndex.MouthLeft), mesh.Point(MeshIndex.MouthRight));
        return width > 0 ? Vector2.Distance(mesh.Point(MeshIndex.InnerLipTop), mesh.Point(MeshIndex.InnerLipBottom)) / width : 0;
    }

    private static float Distance(ReadOnlySpan<float> points, int a, int b) =>
        Vector2.Distance(new(points[2 * a], points[2 * a + 1]), new(points[2 * b], points[2 * b + 1]));
}
