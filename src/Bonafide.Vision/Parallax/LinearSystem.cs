namespace Bonafide.Vision.Parallax;

/// <summary>Least squares over a few unknowns: normal equations, solved by elimination with pivoting.</summary>
internal sealed class LinearSystem(int unknowns)
{
    private const double Singular = 1e-10;
    private readonly double[,] _rows = new double[unknowns, unknowns + 1];

    /// <summary>Adds the equation <c>coefficients · unknowns = value</c>.</summary>
    public void Add(ReadOnlySpan<double> coefficients, double value)
    {
        for (var i = 0; i < unknowns; i++)
        {
            for (var j = 0; j < unknowns; j++)
                _rows[i, j] += coefficients[i] * coefficients[j];
            _rows[i, unknowns] += coefficients[i] * value;
        }
    }

    /// <summary>The solution; null when the equations do not determine one. Ends the system.</summary>
    public double[]? Solve()
    {
        for (var column = 0; column < unknowns; column++)
        {
            if (!Pivot(column))
                return null;
            for (var row = 0; row < unknowns; row++)
            {
                var factor = row == column ? 0 : _rows[row, column] / _rows[column, column];
                for (var j = column; factor != 0 && j <= unknowns; j++)
                    _rows[row, j] -= factor * _rows[column, j];
            }
        }

        var solution = new double[unknowns];
        for (var i = 0; i < unknowns; i++)
            solution[i] = _rows[i, unknowns] / _rows[i, i];
        return solution;
    }

    private bool Pivot(int column)
    {
        var best = column;
        for (var row = column + 1; row < unknowns; row++)
        {
            if (Math.Abs(_rows[row, column]) > Math.Abs(_rows[best, column]))
                best = row;
        }

        for (var j = 0; best != column && j <= unknowns; j++)
            (_rows[column, j], _rows[best, j]) = (_rows[best, j], _rows[column, j]);
        return Math.Abs(_rows[column, column]) > Singular;
    }
}
