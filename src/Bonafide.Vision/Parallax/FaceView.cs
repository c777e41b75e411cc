using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Parallax;

/// <summary>Where a face is and how it is turned, by a weak-perspective camera: the neutral head, turned, scaled and shifted onto the landmarks.</summary>
internal sealed record FaceView
{
    /// <summary>Turn of the neutral head, roll removed.</summary>
    public required Quaternion Rotation { get; init; }

    /// <summary>Roll that was removed, radians, clockwise in the image.</summary>
    public required float Roll { get; init; }

    /// <summary>Pixels per centimetre at the face.</summary>
    public required float Scale { get; init; }

    /// <summary>Centre of the rigid points, pixels.</summary>
    public required Vector2 Centre { get; init; }

    /// <summary>Where the nose points, roll removed.</summary>
    public Vector3 Nose => Vector3.Transform(-Vector3.UnitZ, Rotation);

    /// <summary>Fits the landmarks (x, y, z triples); null when they are no face.</summary>
    public static FaceView? Of(ReadOnlySpan<float> landmarks)
    {
        var indices = NeutralFace.RigidIndices;
        var neutral = NeutralFace.RigidPoints;
        Span<Vector3> seen = stackalloc Vector3[indices.Length];
        Vector3 middle = default;
        for (var i = 0; i < indices.Length; i++)
        {
            seen[i] = new Vector3(landmarks[3 * indices[i]], landmarks[3 * indices[i] + 1], landmarks[3 * indices[i] + 2]);
            middle += seen[i];
        }

        middle /= indices.Length;
        foreach (ref var point in seen)
            point -= middle;
        var turn = RotationFit.Between(neutral, seen);
        float along = 0, spread = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            var turned = Vector3.Transform(neutral[i], turn);
            along += turned.X * seen[i].X + turned.Y * seen[i].Y;
            spread += turned.X * turned.X + turned.Y * turned.Y;
        }

        var scale = along / spread;
        if (!(scale > 0) || !float.IsFinite(scale))
            return null;
        var right = Vector3.Transform(Vector3.UnitX, turn);
        var roll = MathF.Atan2(right.Y, right.X);
        return new FaceView
        {
            Rotation = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -roll) * turn,
            Roll = roll,
            Scale = scale,
            Centre = new Vector2(middle.X, middle.Y),
        };
    }

    /// <summary>Degrees between the directions of two noses.</summary>
    public float TurnTo(FaceView other) => MathF.Acos(Math.Clamp(Vector3.Dot(Nose, other.Nose), -1, 1)) * 180 / MathF.PI;

    /// <summary>Larger over smaller scale.</summary>
    public float ScaleRatio(FaceView other) => MathF.Max(Scale / other.Scale, other.Scale / Scale);

    /// <summary>Shift of the centre in the image, centimetres at the face.</summary>
    public float ShiftTo(FaceView other) => Vector2.Distance(Centre, other.Centre) / MathF.Sqrt(Scale * other.Scale);

    /// <summary>The square of the image, upright for the face, that is <paramref name="side"/> centimetres wide.</summary>
    public RotatedSquare Square(float side) => new(Centre.X, Centre.Y, side * Scale, Roll);
}
