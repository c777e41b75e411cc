namespace Bonafide.Vision.Texture;

/// <summary>
/// What the spectra of many tiles have in common. Each tile is first divided by its own smooth radial spectrum, then the logarithms are averaged: an
/// edge or a strand of hair stands out in one tile and vanishes in the mean, the waves of a screen stand out in all. Not safe for concurrent use.
/// </summary>
internal sealed class SharedSpectrum
{
    private const int Count = Fourier.Size * Fourier.Size;

    private static readonly float[] Window = HannWindow();

    // The power of noise of two and a half grey levels. Less is what compression left of the picture, and its zeros would make peaks of anything.
    private static readonly double Floor = 2.5 * 2.5 * Window.Sum(weight => weight * weight);

    private readonly Fourier _fourier = new();
    private readonly float[] _tile = new float[Count];
    private readonly double[] _power = new double[Count];
    private readonly double[] _sum = new double[Count];
    private readonly double[] _rings = new double[FrequencyPlane.Rings];
    private readonly double[] _sorted = new double[Count];
    private int _tiles;

    public void Clear()
    {
        Array.Clear(_sum);
        Array.Clear(_rings);
        _tiles = 0;
    }

    /// <summary>Adds a tile of a plane.</summary>
    public void Add(ReadOnlySpan<float> plane, int stride, int left, int top)
    {
        var mean = 0f;
        for (var y = 0; y < Fourier.Size; y++)
        {
            foreach (var value in plane.Slice((top + y) * stride + left, Fourier.Size))
                mean += value / Count;
        }

        for (var i = 0; i < Count; i++)
            _tile[i] = (plane[(top + i / Fourier.Size) * stride + left + i % Fourier.Size] - mean) * Window[i];
        _fourier.Power(_tile, _power);
        for (var ring = 1; ring < FrequencyPlane.Rings; ring++)
        {
            var middle = Math.Log(Median(FrequencyPlane.Members[ring]) + Floor);
            _rings[ring] += middle;
            foreach (var i in FrequencyPlane.Members[ring])
                _sum[i] += Math.Log(_power[i] + Floor) - middle;
        }

        _tiles++;
    }

    /// <summary>The highest of some values over what lies around it, and its ring; 1 without tiles.</summary>
    public (float Ratio, int Ring) Peak(int[] among)
    {
        if (_tiles == 0)
            return (1, 1);
        var (highest, best) = (double.MinValue, among[0]);
        foreach (var i in among)
        {
            if (_sum[i] <= highest)
                continue;
            var over = _sum[i] - Around(i);
            if (over > highest)
                (highest, best) = (over, i);
        }

        return ((float)Math.Exp(highest / _tiles), FrequencyPlane.Ring[best]);
    }

    // The middle of the values beside it and of those before and behind it on its ray: lips, lids and hair make rays, no picture makes points.
    private double Around(int i)
    {
        var around = 0.0;
        foreach (var neighbours in FrequencyPlane.Neighbours[i])
        {
            for (var k = 0; k < neighbours.Length; k++)
                _sorted[k] = _sum[neighbours[k]];
            Array.Sort(_sorted, 0, neighbours.Length);
            around = Math.Max(around, _sorted[neighbours.Length / 2]);
        }

        return around;
    }

    /// <summary>Slope of log power over log frequency between 3 and 24 cycles per tile.</summary>
    public float Slope()
    {
        double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (var ring = 3; ring <= 24; ring++)
        {
            var (x, y) = (Math.Log(ring), _rings[ring] / Math.Max(1, _tiles));
            (n, sx, sy, sxx, sxy) = (n + 1, sx + x, sy + y, sxx + x * x, sxy + x * y);
        }

        return (float)((n * sxy - sx * sy) / (n * sxx - sx * sx));
    }

    private double Median(int[] members)
    {
        for (var i = 0; i < members.Length; i++)
            _sorted[i] = _power[members[i]];
        Array.Sort(_sorted, 0, members.Length);
        return _sorted[members.Length / 2];
    }

    private static float[] HannWindow()
    {
        var line = Enumerable.Range(0, Fourier.Size).Select(i => 0.5 - 0.5 * Math.Cos(2 * Math.PI * (i + 0.5) / Fourier.Size)).ToArray();
        return [.. from y in line from x in line select (float)(y * x)];
    }
}
