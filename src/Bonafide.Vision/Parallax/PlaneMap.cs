using System.Numerics;

namespace Bonafide.Vision.Parallax;

/// <summary>A homography: how the points of one plane move between two views.</summary>
internal sealed class PlaneMap
{
    private readonly double[] _h;

    private PlaneMap(double[] h) => _h = h;

    /// <summary>The least-squares homography between two sets; null when the points do not determine one.</summary>
    public static PlaneMap? Between(ReadOnlySpan<Vector2> from, ReadOnlySpan<Vector2> to)
    {
        var (shift, unit) = Frame(from);
        var system = new LinearSystem(8);
        for (var i = 0; i < from.Length; i++)
        {
            Vector2 p = (from[i] - shift) / unit, q = (to[i] - shift) / unit;
            system.Add([p.X, p.Y, 1, 0, 0, 0, -q.X * p.X, -q.X * p.Y], q.X);
            system.Add([0, 0, 0, p.X, p.Y, 1, -q.Y * p.X, -q.Y * p.Y], q.Y);
        }

        return system.Solve() is { } h ? new PlaneMap([.. h, shift.X, shift.Y, unit]) : null;
    }

    /// <summary>RMS distance that the best homographies of both directions leave, over the RMS radius; 0 when there is none to be found.</summary>
    public static double Residual(ReadOnlySpan<Vector2> a, ReadOnlySpan<Vector2> b) =>
        (Between(a, b)?.Left(a, b) + Between(b, a)?.Left(b, a)) / 2 ?? 0;

    public Vector2 Apply(Vector2 place)
    {
        var shift = new Vector2((float)_h[8], (float)_h[9]);
        var p = (place - shift) / (float)_h[10];
        var w = 1 + _h[6] * p.X + _h[7] * p.Y;
        var mapped = new Vector2((float)((_h[0] * p.X + _h[1] * p.Y + _h[2]) / w), (float)((_h[3] * p.X + _h[4] * p.Y + _h[5]) / w));
        return mapped * (float)_h[10] + shift;
    }

    private double Left(ReadOnlySpan<Vector2> from, ReadOnlySpan<Vector2> to)
    {
        var sum = 0.0;
        for (var i = 0; i < from.Length; i++)
            sum += (Apply(from[i]) - to[i]).LengthSquared();
        return Math.Sqrt(sum / from.Length) / Frame(to).Unit;
    }

    private static (Vector2 Shift, float Unit) Frame(ReadOnlySpan<Vector2> points)
    {
        Vector2 middle = default;
        foreach (var point in points)
            middle += point;
        middle /= points.Length;
        var sum = 0f;
        foreach (var point in points)
            sum += (point - middle).LengthSquared();
        return (middle, MathF.Max(MathF.Sqrt(sum / points.Length), float.Epsilon));
    }
}
