using System.Numerics;

namespace Bonafide.Vision.Landmarks;

/// <summary>
/// The head that looks straight ahead: rigid points of the mesh (no lids, brows, lips or jaw, which expression moves), centred, of unit mean
/// square size, symmetrical, forehead and chin equally far away. Axes: x right, y down, z away from the camera. The numbers are the mean of the
/// meshes of the sample faces; a test derives them again.
/// </summary>
internal static class NeutralHead
{
    private static readonly (int Index, Vector3 At)[] Midline =
    [
        (10, new(0, -1.0953f, -0.1598f)),
        (151, new(0, -0.8149f, -0.2473f)),
        (9, new(0, -0.5274f, -0.3102f)),
        (8, new(0, -0.3714f, -0.3020f)),
        (168, new(0, -0.2331f, -0.3140f)),
        (6, new(0, -0.0938f, -0.4046f)),
        (197, new(0, 0.0200f, -0.5026f)),
        (195, new(0, 0.1196f, -0.5996f)),
        (5, new(0, 0.2250f, -0.7033f)),
        (4, new(0, 0.3646f, -0.7630f)),
        (1, new(0, 0.4798f, -0.7416f)),
        (2, new(0, 0.6280f, -0.4840f)),
    ];

    private static readonly (int Left, int Right, Vector3 AtRight)[] Sides =
    [
        (33, 263, new(0.7862f, -0.1163f, 0.0604f)),
        (133, 362, new(0.3025f, -0.0885f, -0.0513f)),
        (127, 356, new(1.1783f, 0.0639f, 0.8816f)),
        (234, 454, new(1.1590f, 0.3195f, 0.9395f)),
        (93, 323, new(1.1388f, 0.5695f, 0.9332f)),
        (132, 361, new(1.0982f, 0.8244f, 0.8769f)),
        (162, 389, new(1.1719f, -0.2221f, 0.7329f)),
        (21, 251, new(1.1221f, -0.4688f, 0.5394f)),
        (54, 284, new(1.0189f, -0.6959f, 0.3533f)),
        (103, 332, new(0.8531f, -0.8834f, 0.1575f)),
        (67, 297, new(0.6022f, -1.0167f, -0.0231f)),
        (109, 338, new(0.3258f, -1.0821f, -0.1286f)),
        (50, 280, new(0.8339f, 0.4273f, -0.0854f)),
        (101, 330, new(0.5864f, 0.2945f, -0.1646f)),
        (36, 266, new(0.5184f, 0.4309f, -0.2287f)),
        (48, 278, new(0.3155f, 0.4718f, -0.4648f)),
        (115, 344, new(0.2561f, 0.4246f, -0.5661f)),
        (129, 358, new(0.3490f, 0.4883f, -0.2702f)),
        (98, 327, new(0.2860f, 0.5991f, -0.3436f)),
        (193, 417, new(0.1334f, -0.2047f, -0.2474f)),
        (122, 351, new(0.0985f, -0.0608f, -0.3675f)),
        (116, 345, new(1.0701f, 0.1993f, 0.2547f)),
        (117, 346, new(0.8956f, 0.1743f, 0.0399f)),
        (118, 347, new(0.7623f, 0.2013f, -0.0621f)),
    ];

    private static readonly int[] AllIndices = [.. Midline.Select(m => m.Index), .. Sides.Select(s => s.Left), .. Sides.Select(s => s.Right)];

    private static readonly Vector3[] AllPoints =
        [.. Midline.Select(m => m.At), .. Sides.Select(s => s.AtRight with { X = -s.AtRight.X }), .. Sides.Select(s => s.AtRight)];

    /// <summary>Mesh points, in the order of <see cref="Points"/>.</summary>
    public static ReadOnlySpan<int> Indices => AllIndices;

    /// <summary>Where they are.</summary>
    public static ReadOnlySpan<Vector3> Points => AllPoints;
}
