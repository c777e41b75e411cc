using System.Numerics;

namespace Bonafide.Vision.Parallax;

/// <summary>The luma of a chip as patches are compared in it: floats, and running sums so that the mean of any square costs four look-ups.</summary>
internal sealed class LumaField
{
    /// <summary>Values from one row to the next: vectors may be read beyond the last column.</summary>
    public const int Stride = FaceChip.Side + 12;

    private const int SumStride = FaceChip.Side + 1;
    private double[] _sums = [];
    private double[] _squares = [];

    /// <summary>Row by row, <see cref="Stride"/> apart.</summary>
    public float[] Values { get; } = new float[Stride * FaceChip.Side];

    /// <summary>Takes a chip as it is.</summary>
    public void Copy(FaceChip chip)
    {
        for (var y = 0; y < FaceChip.Side; y++)
        {
            for (var x = 0; x < FaceChip.Side; x++)
                Values[y * Stride + x] = chip.Luma[y * FaceChip.Side + x];
        }
    }

    /// <summary>Takes a picture of <see cref="FaceChip.Side"/> by <see cref="FaceChip.Side"/> values, row by row.</summary>
    public void Take(ReadOnlySpan<float> luma)
    {
        for (var y = 0; y < FaceChip.Side; y++)
            luma.Slice(y * FaceChip.Side, FaceChip.Side).CopyTo(Values.AsSpan(y * Stride));
        Sum();
    }

    /// <summary>Takes a chip as it looks through a map from places of this field to places of the chip.</summary>
    public void Warp(FaceChip chip, Func<Vector2, Vector2> map)
    {
        for (var y = 0; y < FaceChip.Side; y++)
        {
            for (var x = 0; x < FaceChip.Side; x++)
                Values[y * Stride + x] = Bilinear(chip.Luma, map(new Vector2(x + 0.5f, y + 0.5f)) - new Vector2(0.5f));
        }

        Sum();
    }

    /// <summary>Sum of the values, and of their squares, in a square.</summary>
    public (double Sum, double Squares) Square(int left, int top, int side)
    {
        int a = top * SumStride + left, b = (top + side) * SumStride + left;
        return (_sums[b + side] - _sums[b] - _sums[a + side] + _sums[a], _squares[b + side] - _squares[b] - _squares[a + side] + _squares[a]);
    }

    private void Sum()
    {
        if (_sums.Length == 0)
            (_sums, _squares) = (new double[SumStride * SumStride], new double[SumStride * SumStride]);
        for (var y = 0; y < FaceChip.Side; y++)
        {
            double sum = 0, squares = 0;
            for (var x = 0; x < FaceChip.Side; x++)
            {
                var value = Values[y * Stride + x];
                sum += value;
                squares += value * value;
                var at = (y + 1) * SumStride + x + 1;
                _sums[at] = _sums[at - SumStride] + sum;
                _squares[at] = _squares[at - SumStride] + squares;
            }
        }
    }

    private static float Bilinear(byte[] luma, Vector2 at)
    {
        int x = (int)MathF.Floor(at.X), y = (int)MathF.Floor(at.Y);
        if (x < 0 || y < 0 || x >= FaceChip.Side - 1 || y >= FaceChip.Side - 1)
            return 0;
        float fx = at.X - x, fy = at.Y - y;
        var corner = y * FaceChip.Side + x;
        var upper = luma[corner] + (luma[corner + 1] - luma[corner]) * fx;
        var lower = luma[corner + FaceChip.Side] + (luma[corner + FaceChip.Side + 1] - luma[corner + FaceChip.Side]) * fx;
        return upper + (lower - upper) * fy;
    }
}
