using System.Numerics;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Parallax;

/// <summary>Least-squares affine map between two sets of points.</summary>
internal static class AffineFit
{
    /// <summary>The map; null when the points do not determine one.</summary>
    public static AffineMap? Between(ReadOnlySpan<Vector2> from, ReadOnlySpan<Vector2> to)
    {
        var across = new LinearSystem(3);
        var down = new LinearSystem(3);
        for (var i = 0; i < from.Length; i++)
        {
            ReadOnlySpan<double> row = [from[i].X, from[i].Y, 1];
            across.Add(row, to[i].X);
            down.Add(row, to[i].Y);
        }

        return across.Solve() is { } x && down.Solve() is { } y && x[0] * y[1] - x[1] * y[0] > 0.01
            ? new AffineMap((float)x[0], (float)x[1], (float)x[2], (float)y[0], (float)y[1], (float)y[2])
            : null;
    }

    /// <summary>Smaller over larger singular value of the linear part.</summary>
    public static double Anisotropy(in AffineMap map)
    {
        double a = map.A, b = map.B, c = map.C, d = map.D;
        var sum = a * a + b * b + c * c + d * d;
        var determinant = a * d - b * c;
        var difference = Math.Sqrt(Math.Max(0, sum * sum - 4 * determinant * determinant));
        return Math.Sqrt(Math.Max(0, (sum - difference) / (sum + difference)));
    }
}
