using System.Buffers;
using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Quality;

namespace Bonafide.Vision.Parallax;

/// <summary>A face and its surround at ten pixels per centimetre, upright, grey: what is kept of a frame to compare later ones with.</summary>
internal sealed class FaceChip
{
    /// <summary>Pixels per centimetre.</summary>
    public const float PerCentimetre = 10;

    /// <summary>Width and height, pixels: 13 cm to each side of the face's centre.</summary>
    public const int Side = 260;

    private readonly AffineMap _toImage;
    private readonly AffineMap _fromImage;
    private readonly int _imageWidth;
    private readonly int _imageHeight;

    private FaceChip(long frame, FaceView view, RgbxImage image, AffineMap toImage)
    {
        (Frame, View, _toImage, _fromImage) = (frame, view, toImage, toImage.Inverse());
        (_imageWidth, _imageHeight) = (image.Width, image.Height);
    }

    /// <summary>The frame it was cut from.</summary>
    public long Frame { get; }

    /// <summary>How the face was seen.</summary>
    public FaceView View { get; }

    /// <summary>Luma, row by row.</summary>
    public byte[] Luma { get; } = new byte[Side * Side];

    /// <summary>The landmarks, pixels of the chip; the centre of the first pixel is at 0.5, 0.5.</summary>
    public Vector2[] Landmarks { get; } = new Vector2[FaceObservation.LandmarkCount];

    /// <summary>Half the frame's longer side over the tangent of 31 degrees.</summary>
    public double FocalLength => Math.Max(_imageWidth, _imageHeight) / 2.0 / Math.Tan(31 * Math.PI / 180);

    /// <summary>Cuts the chip of a face.</summary>
    public static FaceChip Cut(RgbxImage image, FaceObservation face, FaceView view, long frame)
    {
        var chip = new FaceChip(frame, view, image, AffineMap.FromSquare(view.Square(Side / PerCentimetre), Side));
        var planes = ArrayPool<float>.Shared.Rent(4 * Side * Side);
        try
        {
            Span<float> colours = planes.AsSpan(0, 3 * Side * Side), luma = planes.AsSpan(3 * Side * Side, Side * Side);
            AffineSampler.SampleArea(image, chip._toImage, colours, Side, Side, ValueRange.Bytes);
            LumaPlanes.Combine(colours, luma);
            for (var i = 0; i < luma.Length; i++)
                chip.Luma[i] = (byte)(luma[i] + 0.5f);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(planes);
        }

        var landmarks = face.Landmarks.Span;
        for (var i = 0; i < chip.Landmarks.Length; i++)
            chip.Landmarks[i] = chip._fromImage.Apply(landmarks[3 * i], landmarks[3 * i + 1]);
        return chip;
    }

    /// <summary>Whether a square around a place shows the picture, and not what lies beyond its edge.</summary>
    public bool Shows(Vector2 place, float halfSide)
    {
        for (var corner = 0; corner < 4; corner++)
        {
            var at = _toImage.Apply(place.X + ((corner & 1) == 0 ? -halfSide : halfSide), place.Y + (corner < 2 ? -halfSide : halfSide));
            if (at.X < 1 || at.Y < 1 || at.X > _imageWidth - 1 || at.Y > _imageHeight - 1)
                return false;
        }

        return true;
    }

    /// <summary>Where a place of this chip is in another when it did not move in the image.</summary>
    public Vector2 Unmoved(Vector2 place, FaceChip other)
    {
        var at = _toImage.Apply(place.X, place.Y);
        return other._fromImage.Apply(at.X, at.Y);
    }

    /// <summary>From pixels of the chip to centimetres from its centre.</summary>
    public static Vector2 Centimetres(Vector2 place) => (place - new Vector2(Side / 2f)) / PerCentimetre;
}
