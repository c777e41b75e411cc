namespace Bonafide.Simulator.Randomness;

/// <summary>Smooth random values over a plane (value noise): about -1 to 1, changing from one whole number to the next.</summary>
internal sealed class Grain
{
    private const int Mask = 255;
    private readonly float[] _values = new float[(Mask + 1) * (Mask + 1)];

    public Grain(SeededRandom random)
    {
        for (var i = 0; i < _values.Length; i++)
            _values[i] = random.Between(-1f, 1f);
    }

    public float At(float x, float y)
    {
        var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        var (right, down) = (x - left, y - top);
        var high = Cell(left, top) + (Cell(left + 1, top) - Cell(left, top)) * right;
        var low = Cell(left, top + 1) + (Cell(left + 1, top + 1) - Cell(left, top + 1)) * right;
        return high + (low - high) * down;
    }

    private float Cell(int x, int y) => _values[(y & Mask) * (Mask + 1) + (x & Mask)];
}
