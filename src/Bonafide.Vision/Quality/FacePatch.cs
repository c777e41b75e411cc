using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Quality;

/// <summary>
/// The face brought upright to a fixed size as luma, with a mask of its skin: every measure on it is independent of the face's size and tilt.
/// One per worker; not safe for concurrent use.
/// </summary>
internal sealed class FacePatch
{
    public const int Size = 96;

    // A little more than the face itself, so that its outline lies inside.
    private const float Margin = 1.1f;

    private readonly float[] _planes = new float[3 * Size * Size];
    private readonly Vector2[] _corners = new Vector2[MeshIndex.Oval.Length];

    /// <summary>Luma, 0 to 255, row by row.</summary>
    public float[] Luma { get; } = new float[Size * Size];

    /// <summary>Inside the face's outline.</summary>
    public bool[] Face { get; } = new bool[Size * Size];

    /// <summary>Inside the outline, without eyes and lips.</summary>
    public bool[] Skin { get; } = new bool[Size * Size];

    public void Fill(RgbxImage image, FaceMesh mesh)
    {
        var map = AffineMap.FromSquare(mesh.Region(Margin), Size);
        SourceRegion.Prefetch(image, mesh.Region(Margin));
        AffineSampler.SampleArea(image, map, _planes, Size, Size, ValueRange.Bytes);
        LumaPlanes.Combine(_planes, Luma);

        var toPatch = map.Inverse();
        Array.Clear(Face);
        Paint(Face, mesh, toPatch, MeshIndex.Oval, true);
        Face.CopyTo(Skin, 0);
        Paint(Skin, mesh, toPatch, MeshIndex.LeftEyeSurround, false);
        Paint(Skin, mesh, toPatch, MeshIndex.RightEyeSurround, false);
        Paint(Skin, mesh, toPatch, MeshIndex.Lips, false);
        KeepInsidePicture(image, map);
    }

    private void Paint(bool[] mask, FaceMesh mesh, in AffineMap toPatch, ReadOnlySpan<int> outline, bool value)
    {
        for (var i = 0; i < outline.Length; i++)
        {
            var point = mesh.Point(outline[i]);
            _corners[i] = toPatch.Apply(point.X, point.Y);
        }

        PolygonMask.Fill(mask, Size, _corners.AsSpan(0, outline.Length), value);
    }

    // What lies outside the picture is black by definition, not by the light.
    private void KeepInsidePicture(RgbxImage image, in AffineMap map)
    {
        Vector2 a = map.Apply(0, 0), b = map.Apply(Size, 0), c = map.Apply(0, Size), d = map.Apply(Size, Size);
        Vector2 low = Vector2.Min(Vector2.Min(a, b), Vector2.Min(c, d)), high = Vector2.Max(Vector2.Max(a, b), Vector2.Max(c, d));
        if (low.X >= 0 && low.Y >= 0 && high.X <= image.Width && high.Y <= image.Height)
            return;

        for (var i = 0; i < Face.Length; i++)
        {
            var at = map.Apply(i % Size + 0.5f, i / Size + 0.5f);
            var inside = at.X >= 0 && at.Y >= 0 && at.X <= image.Width && at.Y <= image.Height;
            Face[i] &= inside;
            Skin[i] &= inside;
        }
    }
}
