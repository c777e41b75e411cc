using System.Numerics;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Sensor;

/// <summary>Normal noise, made once: a picture starts each row at its own random place in it.</summary>
internal static class NoiseTable
{
    public const int Length = 1 << 15;

    // Half a row longer than a power of two would allow, so that a row never wraps.
    private const int Overhang = 4096;

    /// <summary>Deviation 1 per colour; neighbours are alike, as a camera's own filter and colour interpolation leave them.</summary>
    public static ReadOnlySpan<Vector4> Values => Table;

    private static readonly Vector4[] Table = Make();

    private static Vector4[] Make()
    {
        var random = new SeededRandom(20_25);
        var raw = new Vector4[Length + Overhang + 2];
        for (var i = 0; i < raw.Length; i++)
        {
            var luma = (float)random.Normal() * 0.8f;
            raw[i] = new Vector4(luma + 0.6f * (float)random.Normal(), luma + 0.6f * (float)random.Normal(), luma + 0.6f * (float)random.Normal(), 0);
        }

        var table = new Vector4[Length + Overhang];
        for (var i = 0; i < table.Length; i++)
            table[i] = raw[i] * 0.4f + raw[i + 1] * 0.82f + raw[i + 2] * 0.4f;
        return table;
    }
}
