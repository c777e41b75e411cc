using System.Buffers;
using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Parallax;
using Bonafide.Vision.Quality;

namespace Bonafide.Vision.Motion;

/// <summary>A whole frame, grey and small enough to be compared with later ones, and where its largest face is. Made once and filled again and again.</summary>
internal sealed class SmallPicture
{
    private float _scale;

    public long Frame { get; private set; }

    /// <summary>Pixels that show the frame; what lies beyond is black.</summary>
    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>How the face is seen, in pixels of the frame.</summary>
    public FaceView View { get; private set; } = null!;

    /// <summary>The face, in pixels of this picture.</summary>
    public FaceBox Box { get; private set; }

    /// <summary>Luma, 0 to 255, <see cref="FaceChip.Side"/> to a row and as many rows.</summary>
    public float[] Luma { get; } = new float[FaceChip.Side * FaceChip.Side];

    /// <summary>Shrinks a frame until its longer side fits.</summary>
    public void Take(RgbxImage image, FaceObservation face, FaceView view, long frame)
    {
        const int Side = FaceChip.Side;
        var scale = Math.Max(image.Width, image.Height) / (float)Side;
        (Frame, _scale, View) = (frame, scale, view);
        (Width, Height) = ((int)(image.Width / scale), (int)(image.Height / scale));
        Box = new FaceBox(face.Box.X / scale, face.Box.Y / scale, face.Box.Width / scale, face.Box.Height / scale);
        var colours = ArrayPool<float>.Shared.Rent(3 * Side * Side);
        try
        {
            var planes = colours.AsSpan(0, 3 * Side * Side);
            AffineSampler.SampleArea(image, new AffineMap(scale, 0, 0, 0, scale, 0), planes, Side, Side, ValueRange.Bytes);
            LumaPlanes.Combine(planes, Luma);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(colours);
        }
    }

    /// <summary>Where a place would be in another picture if it moved as the face did: shifted, turned and scaled with it.</summary>
    public Vector2 WithFace(Vector2 place, SmallPicture other)
    {
        var from = (place * _scale - View.Centre) * (other.View.Scale / View.Scale);
        var (sine, cosine) = MathF.SinCos(other.View.Roll - View.Roll);
        return (other.View.Centre + new Vector2(cosine * from.X - sine * from.Y, sine * from.X + cosine * from.Y)) / other._scale;
    }
}
