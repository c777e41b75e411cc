using System.Numerics;

namespace Bonafide.Vision.Imaging;

/// <summary>
/// Maps x, y to (A x + B y + Tx, C x + D y + Ty). Coordinates are continuous: the centre of the first pixel is at 0.5, 0.5.
/// </summary>
internal readonly record struct AffineMap(float A, float B, float Tx, float C, float D, float Ty)
{
    /// <summary>Source pixels per target pixel: the root of the area scale.</summary>
    public float Scale => MathF.Sqrt(MathF.Abs(A * D - B * C));

    /// <summary>From a square target of <paramref name="size"/> pixels onto a turned square of the source.</summary>
    public static AffineMap FromSquare(RotatedSquare square, int size)
    {
        var unit = square.Side / size;
        var (sin, cos) = MathF.SinCos(square.Angle);
        float a = unit * cos, b = -unit * sin;
        var half = size / 2f;
        return new AffineMap(a, b, square.CenterX - half * (a + b), -b, a, square.CenterY - half * (a - b));
    }

    /// <summary>As <see cref="FromSquare"/>, but the target is mirrored left to right.</summary>
    public static AffineMap FromMirroredSquare(RotatedSquare square, int size)
    {
        var plain = FromSquare(square, size);
        return plain with { A = -plain.A, C = -plain.C, Tx = plain.Tx + size * plain.A, Ty = plain.Ty + size * plain.C };
    }

    public Vector2 Apply(float x, float y) => new(A * x + B * y + Tx, C * x + D * y + Ty);

    public AffineMap Inverse()
    {
        var scale = 1 / (A * D - B * C);
        float a = D * scale, b = -B * scale, c = -C * scale, d = A * scale;
        return new AffineMap(a, b, -(a * Tx + b * Ty), c, d, -(c * Tx + d * Ty));
    }
}
