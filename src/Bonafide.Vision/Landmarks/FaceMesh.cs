using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Landmarks;

/// <summary>The landmarks of one face in picture coordinates: the working form, before it becomes an observation.</summary>
internal sealed class FaceMesh
{
    /// <summary>Points around one eye that follow the lids: the lower lid from the outer corner, then the upper.</summary>
    public const int LidPoints = 16;

    /// <summary>Centre and rim of one iris.</summary>
    public const int IrisPoints = 5;

    /// <summary>Face regions are this much larger than the face, so that the network sees all of it.</summary>
    private const float Margin = 1.5f;

    /// <summary>x, y, z triples.</summary>
    public float[] Points { get; } = new float[3 * FaceObservation.LandmarkCount];

    /// <summary>Lids of the image-left eye, then of the image-right one; x, y pairs.</summary>
    public float[] Lids { get; } = new float[2 * 2 * LidPoints];

    /// <summary>Irises, x, y pairs; image-left first.</summary>
    public float[] Irises { get; } = new float[2 * 2 * IrisPoints];

    /// <summary>Probability that the region held a face.</summary>
    public float Confidence { get; set; }

    /// <summary>Angle of the line through the outer eye corners, radians, clockwise.</summary>
    public float Roll
    {
        get
        {
            var along = Point(MeshIndex.RightEyeOuter) - Point(MeshIndex.LeftEyeOuter);
            return MathF.Atan2(along.Y, along.X);
        }
    }

    public Vector2 Point(int index) => new(Points[3 * index], Points[3 * index + 1]);

    public Vector3 Point3(int index) => new(Points[3 * index], Points[3 * index + 1], Points[3 * index + 2]);

    /// <summary>The smallest upright rectangle that holds all points: from the top of the forehead to the chin.</summary>
    public FaceBox Bounds()
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        for (var i = 0; i < FaceObservation.LandmarkCount; i++)
        {
            var point = Point(i);
            (low, high) = (Vector2.Min(low, point), Vector2.Max(high, point));
        }

        return new FaceBox(low.X, low.Y, high.X - low.X, high.Y - low.Y);
    }

    /// <summary>The turned square that shows this face upright with the margin the network expects: where to look in the next frame.</summary>
    public RotatedSquare Region(float margin = Margin)
    {
        var (sin, cos) = MathF.SinCos(Roll);
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        for (var i = 0; i < FaceObservation.LandmarkCount; i++)
        {
            var point = Point(i);
            var level = new Vector2(cos * point.X + sin * point.Y, cos * point.Y - sin * point.X);
            (low, high) = (Vector2.Min(low, level), Vector2.Max(high, level));
        }

        var middle = (low + high) / 2;
        var side = MathF.Max(high.X - low.X, high.Y - low.Y);
        return new RotatedSquare(cos * middle.X - sin * middle.Y, sin * middle.X + cos * middle.Y, margin * side, Roll);
    }
}
