using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Relief;

/// <summary>
/// How the points of a face moved from one frame to the other, split into what any plane would do and what only relief can do.
/// Least squares over eleven unknowns, with x, y from the face's centre and z the canonical depth:
/// <c>xB = m11 x + m12 y + tx + ax z + h1 x² + h2 x y + k x z</c>,
/// <c>yB = m21 x + m22 y + ty + ay z + h1 x y + h2 y² + k y z</c>.
/// The m, t and h terms are a homography to first order; a is parallax by turning, k parallax by approaching.
/// </summary>
internal sealed record ReliefFit
{
    private const int Unknowns = 11;
    private const int FewestPoints = 20;
    private const double LeastOutlier = 0.03;

    /// <summary>Points that took part in the final fit.</summary>
    public required int Points { get; init; }

    /// <summary>Relief by turning: about the sine of the turn for a head, 0 for any plane.</summary>
    public required double Turn { get; init; }

    /// <summary>Relief by approaching, per centimetre: positive when what is nearer grew more.</summary>
    public required double Approach { get; init; }

    /// <summary>Fits a pair; null when too few points are left to say anything.</summary>
    public static ReliefFit? Of(TrackedPair pair)
    {
        var all = Rows(pair.Points.Span);
        var solution = Solve(all);
        if (solution is null)
            return null;

        var kept = WithoutOutliers(all, solution);
        solution = Solve(kept);
        if (solution is null)
            return null;

        var determinant = solution[0] * solution[8] - solution[1] * solution[7];
        if (determinant <= 0)
            return null;
        var scale = Math.Sqrt(determinant);
        return new ReliefFit
        {
            Points = kept.Count,
            Turn = Math.Sqrt(solution[3] * solution[3] + solution[10] * solution[10]) / scale,
            Approach = -solution[6] / scale,
        };
    }

    private static List<Row> Rows(ReadOnlySpan<float> points)
    {
        var rows = new List<Row>(points.Length / TrackedPair.Stride);
        for (var i = 0; i + TrackedPair.Stride <= points.Length; i += TrackedPair.Stride)
            rows.Add(new Row(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4]));
        return rows;
    }

    // Unknowns in the order m11 m12 tx ax h1 h2 k m21 m22 ty ay.
    private static double[]? Solve(List<Row> rows)
    {
        if (rows.Count < FewestPoints)
            return null;
        var system = new NormalEquations(Unknowns);
        foreach (var (x, y, bx, by, z) in rows)
        {
            system.Add([x, y, 1, z, x * x, x * y, x * z, 0, 0, 0, 0], bx);
            system.Add([0, 0, 0, 0, x * y, y * y, y * z, x, y, 1, z], by);
        }

        return system.Solve();
    }

    private static List<Row> WithoutOutliers(List<Row> rows, double[] s)
    {
        var residuals = rows.ConvertAll(row => Residual(row, s));
        var limit = Math.Max(LeastOutlier, 3 * Median(residuals));
        return [.. rows.Where((_, i) => residuals[i] <= limit)];
    }

    private static double Residual(Row row, double[] s)
    {
        var (x, y, bx, by, z) = row;
        var dx = s[0] * x + s[1] * y + s[2] + s[3] * z + s[4] * x * x + s[5] * x * y + s[6] * x * z - bx;
        var dy = s[7] * x + s[8] * y + s[9] + s[10] * z + s[4] * x * y + s[5] * y * y + s[6] * y * z - by;
        return Math.Sqrt(dx * dx + dy * dy);
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private readonly record struct Row(double X, double Y, double Bx, double By, double Z);
}
