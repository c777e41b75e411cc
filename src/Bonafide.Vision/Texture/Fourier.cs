using System.Numerics;

namespace Bonafide.Vision.Texture;

/// <summary>The discrete Fourier transform of a square of <see cref="Size"/> points, by halving (Cooley and Tukey 1965). Not safe for concurrent use.</summary>
internal sealed class Fourier
{
    public const int Size = 64;
    private const int Bits = 6;

    private static readonly Complex[] Turns = [.. Enumerable.Range(0, Size / 2).Select(i => Complex.FromPolarCoordinates(1, -2 * Math.PI * i / Size))];

    private readonly Complex[] _square = new Complex[Size * Size];
    private readonly Complex[] _line = new Complex[Size];

    /// <summary>Squared magnitudes, row by row; the constant part is at the beginning.</summary>
    public void Power(ReadOnlySpan<float> values, Span<double> power)
    {
        for (var i = 0; i < _square.Length; i++)
            _square[i] = values[i];
        for (var y = 0; y < Size; y++)
            Transform(y * Size, 1);
        for (var x = 0; x < Size; x++)
            Transform(x, Size);
        for (var i = 0; i < _square.Length; i++)
            power[i] = _square[i].Real * _square[i].Real + _square[i].Imaginary * _square[i].Imaginary;
    }

    private void Transform(int start, int step)
    {
        for (var i = 0; i < Size; i++)
            _line[Reversed(i)] = _square[start + i * step];
        for (var half = 1; half < Size; half *= 2)
        {
            for (var group = 0; group < Size; group += 2 * half)
            {
                for (var i = 0; i < half; i++)
                {
                    var odd = _line[group + half + i] * Turns[i * (Size / 2 / half)];
                    (_line[group + i], _line[group + half + i]) = (_line[group + i] + odd, _line[group + i] - odd);
                }
            }
        }

        for (var i = 0; i < Size; i++)
            _square[start + i * step] = _line[i];
    }

    private static int Reversed(int value)
    {
        var result = 0;
        for (var bit = 0; bit < Bits; bit++)
            result = (result << 1) | ((value >> bit) & 1);
        return result;
    }
}
