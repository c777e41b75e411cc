using System.Numerics;

namespace Bonafide.Vision.Landmarks;

/// <summary>
/// The rotation that best brings one set of 3D points onto another (Horn, "Closed-form solution of absolute orientation using unit
/// quaternions", J. Opt. Soc. Am. A 4, 1987): the eigenvector to the largest eigenvalue of a 4 × 4 matrix. Scale and shift drop out.
/// </summary>
internal static class RotationFit
{
    private const int Sweeps = 12;

    /// <summary>Both sets must be centred.</summary>
    public static Quaternion Between(ReadOnlySpan<Vector3> from, ReadOnlySpan<Vector3> to)
    {
        Span<double> s = stackalloc double[9];
        s.Clear();
        for (var i = 0; i < from.Length; i++)
        {
            Vector3 a = from[i], b = to[i];
            for (var r = 0; r < 3; r++)
            {
                for (var c = 0; c < 3; c++)
                    s[3 * r + c] += (double)a[r] * b[c];
            }
        }

        double xx = s[0], xy = s[1], xz = s[2], yx = s[3], yy = s[4], yz = s[5], zx = s[6], zy = s[7], zz = s[8];
        Span<double> n =
        [
            xx + yy + zz, yz - zy, zx - xz, xy - yx,
            yz - zy, xx - yy - zz, xy + yx, zx + xz,
            zx - xz, xy + yx, yy - xx - zz, yz + zy,
            xy - yx, zx + xz, yz + zy, zz - xx - yy,
        ];
        Span<double> vectors = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
        Diagonalise(n, vectors);

        var best = 0;
        for (var i = 1; i < 4; i++)
        {
            if (n[5 * i] > n[5 * best])
                best = i;
        }

        return Quaternion.Normalize(new Quaternion((float)vectors[4 + best], (float)vectors[8 + best], (float)vectors[12 + best], (float)vectors[best]));
    }

    // Cyclic Jacobi rotations; the columns of "vectors" become the eigenvectors.
    private static void Diagonalise(Span<double> m, Span<double> vectors)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var p = 0; p < 3; p++)
            {
                for (var q = p + 1; q < 4; q++)
                    Rotate(m, vectors, p, q);
            }
        }
    }

    private static void Rotate(Span<double> m, Span<double> vectors, int p, int q)
    {
        var off = m[4 * p + q];
        if (Math.Abs(off) < 1e-300)
            return;

        var theta = (m[5 * q] - m[5 * p]) / (2 * off);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var k = 0; k < 4; k++)
            (m[4 * k + p], m[4 * k + q]) = (c * m[4 * k + p] - s * m[4 * k + q], s * m[4 * k + p] + c * m[4 * k + q]);
        for (var k = 0; k < 4; k++)
            (m[4 * p + k], m[4 * q + k]) = (c * m[4 * p + k] - s * m[4 * q + k], s * m[4 * p + k] + c * m[4 * q + k]);
        for (var k = 0; k < 4; k++)
            (vectors[4 * k + p], vectors[4 * k + q]) = (c * vectors[4 * k + p] - s * vectors[4 * k + q], s * vectors[4 * k + p] + c * vectors[4 * k + q]);
    }
}
