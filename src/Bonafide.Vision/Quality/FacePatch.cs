using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Quality;

/// <summary>
/// The middle of the mesh network's crop as luma, with masks of the face and its skin. The crop is upright and of one size, so every measure
/// on it is independent of the face's size and tilt, and it costs no sampling of its own. One per worker; not safe for concurrent use.
/// </summary>
internal sealed class FacePatch
{
    /// <summary>Side in pixels; three quarters of the crop, whose face fills two thirds of it.</summary>
    public const int Size = 144;

    private readonly Vector2[] _corners = new Vector2[MeshIndex.Oval.Length];

    /// <summary>Luma, 0 to 255, row by row.</summary>
    public float[] Luma { get; } = new float[Size * Size];

    /// <summary>1 inside the face's outline, 0 elsewhere.</summary>
    public float[] Face { get; } = new float[Size * Size];

    /// <summary>1 inside the outline without eyes and lips, 0 elsewhere.</summary>
    public float[] Skin { get; } = new float[Size * Size];

    public void Fill(RgbxImage image, FaceCrop crop, FaceMesh mesh)
    {
        var margin = (crop.Size - Size) / 2;
        for (var y = 0; y < Size; y++)
            LumaPlanes.CombineRow(crop.Planes, crop.Size * crop.Size, (y + margin) * crop.Size + margin, Luma.AsSpan(y * Size, Size));

        var toPatch = crop.Map.Inverse();
        toPatch = toPatch with { Tx = toPatch.Tx - margin, Ty = toPatch.Ty - margin };
        Array.Clear(Face);
        Paint(Face, mesh, toPatch, MeshIndex.Oval, 1);
        KeepInsidePicture(image, crop.Map, margin);
        Face.CopyTo(Skin, 0);
        Paint(Skin, mesh, toPatch, MeshIndex.LeftEyeSurround, 0);
        Paint(Skin, mesh, toPatch, MeshIndex.RightEyeSurround, 0);
        Paint(Skin, mesh, toPatch, MeshIndex.Lips, 0);
    }

    private void Paint(float[] mask, FaceMesh mesh, in AffineMap toPatch, ReadOnlySpan<int> outline, float value)
    {
        for (var i = 0; i < outline.Length; i++)
        {
            var point = mesh.Point(outline[i]);
            _corners[i] = toPatch.Apply(point.X, point.Y);
        }

        PolygonMask.Fill(mask, Size, _corners.AsSpan(0, outline.Length), value);
    }

    // What lies outside the picture is black by definition, not by the light.
    private void KeepInsidePicture(RgbxImage image, in AffineMap map, int margin)
    {
        int near = margin, far = margin + Size;
        Vector2 a = map.Apply(near, near), b = map.Apply(far, near), c = map.Apply(near, far), d = map.Apply(far, far);
        Vector2 low = Vector2.Min(Vector2.Min(a, b), Vector2.Min(c, d)), high = Vector2.Max(Vector2.Max(a, b), Vector2.Max(c, d));
        if (low.X >= 0 && low.Y >= 0 && high.X <= image.Width && high.Y <= image.Height)
            return;

        for (var i = 0; i < Face.Length; i++)
        {
            var at = map.Apply(i % Size + margin + 0.5f, i / Size + margin + 0.5f);
            if (at.X < 0 || at.Y < 0 || at.X > image.Width || at.Y > image.Height)
                Face[i] = 0;
        }
    }
}
