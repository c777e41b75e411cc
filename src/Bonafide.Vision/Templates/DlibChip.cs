using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Templates;

/// <summary>
/// The aligned picture that dlib's face network was trained on: a similarity brings five points of the face to fixed places, with a quarter of
/// the face's size as a margin all round.
/// </summary>
internal static class DlibChip
{
    private const float Padding = 0.25f;

    // dlib, "get_face_chip_details": where outer and inner corners of both eyes and the base of the nose lie in the unit square.
    private static readonly Vector2[] Reference =
    [
        new(0.8595674595992f, 0.2134981538014f),
        new(0.6460604764104f, 0.2289674387677f),
        new(0.1205750620789f, 0.2137274526848f),
        new(0.3340850613712f, 0.2290642403242f),
        new(0.4901123135679f, 0.6277975316475f),
    ];

    private static ReadOnlySpan<int> Points =>
        [MeshIndex.RightEyeOuter, MeshIndex.RightEyeInner, MeshIndex.LeftEyeOuter, MeshIndex.LeftEyeInner, MeshIndex.NoseBase];

    /// <summary>From a chip of <paramref name="size"/> pixels onto the picture.</summary>
    public static AffineMap MapFor(FaceMesh mesh, int size)
    {
        Span<Vector2> chip = stackalloc Vector2[Reference.Length];
        Span<Vector2> seen = stackalloc Vector2[Reference.Length];
        for (var i = 0; i < Reference.Length; i++)
        {
            chip[i] = (Reference[i] + new Vector2(Padding)) / (1 + 2 * Padding) * size;
            seen[i] = mesh.Point(Points[i]);
        }

        // Fitted towards the chip, where the reference is exact, and then turned round.
        return SimilarityFit.Between(seen, chip).Inverse();
    }
}
