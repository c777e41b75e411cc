namespace Bonafide.Liveness.Cues.Relief;

/// <summary>Linear least squares by normal equations and Cholesky's decomposition; small systems only.</summary>
internal sealed class NormalEquations(int unknowns)
{
    private const double Singular = 1e-12;
    private readonly double[,] _matrix = new double[unknowns, unknowns];
    private readonly double[] _right = new double[unknowns];

    /// <summary>Adds the equation <c>coefficients · unknowns = value</c>.</summary>
    public void Add(ReadOnlySpan<double> coefficients, double value)
    {
        for (var i = 0; i < unknowns; i++)
        {
            if (coefficients[i] == 0)
                continue;
            _right[i] += coefficients[i] * value;
            for (var j = 0; j <= i; j++)
                _matrix[i, j] += coefficients[i] * coefficients[j];
        }
    }

    /// <summary>The solution; null when the equations do not determine one.</summary>
    public double[]? Solve()
    {
        var lower = Decompose();
        if (lower is null)
            return null;
        var x = new double[unknowns];
        for (var i = 0; i < unknowns; i++)
        {
            x[i] = _right[i];
            for (var j = 0; j < i; j++)
                x[i] -= lower[i, j] * x[j];
            x[i] /= lower[i, i];
        }

        for (var i = unknowns - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < unknowns; j++)
                x[i] -= lower[j, i] * x[j];
            x[i] /= lower[i, i];
        }

        return x;
    }

    private double[,]? Decompose()
    {
        var lower = new double[unknowns, unknowns];
        for (var i = 0; i < unknowns; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = _matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                if (i != j)
                    lower[i, j] = sum / lower[j, j];
                else if (sum <= Singular * Math.Max(1, _matrix[i, i]))
                    return null;
                else
                    lower[i, i] = Math.Sqrt(sum);
            }
        }

        return lower;
    }
}
