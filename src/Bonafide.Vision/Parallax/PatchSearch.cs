using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bonafide.Vision.Parallax;

/// <summary>Finds a patch of one field in another by zero-mean normalised cross-correlation, to a fraction of a pixel. Not safe for concurrent use.</summary>
internal sealed class PatchSearch
{
    /// <summary>Width and height of a patch, pixels.</summary>
    public const int Size = 19;

    /// <summary>Pixels to each side of its centre.</summary>
    public const int Half = Size / 2;

    /// <summary>How far from a start is searched, pixels.</summary>
    public const int Reach = 7;

    private const int Wide = 24;
    private const int Window = 2 * Reach + 1;
    private const double LeastSpread = 1;

    private readonly float[] _patch = new float[Size * Wide];
    private readonly double[] _scores = new double[Window * Window];
    private double _norm;

    /// <summary>Whether a place leaves room for a patch and a search around it.</summary>
    public static bool HasRoom(int x, int y) =>
        Math.Min(x, y) >= Half + Reach && Math.Max(x, y) < FaceChip.Side - Half - Reach;

    /// <summary>Takes the patch round a pixel as what to look for; false when nothing is drawn on it.</summary>
    public bool Take(LumaField field, int x, int y)
    {
        var mean = 0f;
        for (var row = 0; row < Size; row++)
        {
            var from = field.Values.AsSpan((y - Half + row) * LumaField.Stride + x - Half, Size);
            from.CopyTo(_patch.AsSpan(row * Wide));
            foreach (var value in from)
                mean += value;
        }

        mean /= Size * Size;
        _norm = 0;
        for (var row = 0; row < Size; row++)
        {
            foreach (ref var value in _patch.AsSpan(row * Wide, Size))
            {
                value -= mean;
                _norm += value * value;
            }
        }

        return _norm > LeastSpread * Size * Size;
    }

    /// <summary>Where the patch is found best around a pixel; null when the best place is at the rim of the search.</summary>
    public PatchMatch? Find(LumaField field, int x, int y)
    {
        var best = 0;
        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] = Score(field, x - Reach + i % Window - Half, y - Reach + i / Window - Half);
            if (_scores[i] > _scores[best])
                best = i;
        }

        int column = best % Window, row = best / Window;
        if (column is 0 or Window - 1 || row is 0 or Window - 1)
            return null;
        var place = new Vector2(
            x - Reach + column + Vertex(_scores[best - 1], _scores[best], _scores[best + 1]) + 0.5f,
            y - Reach + row + Vertex(_scores[best - Window], _scores[best], _scores[best + Window]) + 0.5f);
        return new PatchMatch(place, (float)_scores[best]);
    }

    // The template's mean is zero, so the other's mean drops out of the product.
    private double Score(LumaField field, int left, int top)
    {
        ref var values = ref MemoryMarshal.GetArrayDataReference(field.Values);
        ref var patch = ref MemoryMarshal.GetArrayDataReference(_patch);
        Vector256<float> first = default, second = default, third = default;
        for (var row = 0; row < Size; row++)
        {
            var at = (nuint)((top + row) * LumaField.Stride + left);
            var of = (nuint)(row * Wide);
            first += Vector256.LoadUnsafe(ref values, at) * Vector256.LoadUnsafe(ref patch, of);
            second += Vector256.LoadUnsafe(ref values, at + 8) * Vector256.LoadUnsafe(ref patch, of + 8);
            third += Vector256.LoadUnsafe(ref values, at + 16) * Vector256.LoadUnsafe(ref patch, of + 16);
        }

        var (sum, squares) = field.Square(left, top, Size);
        var spread = squares - sum * sum / (Size * Size);
        return spread < LeastSpread ? -1 : Vector256.Sum(first + second + third) / Math.Sqrt(spread * _norm);
    }

    private static float Vertex(double before, double at, double after)
    {
        var bend = before - 2 * at + after;
        return bend < 0 ? (float)Math.Clamp((before - after) / (2 * bend), -0.5, 0.5) : 0;
    }
}

/// <summary>Where a patch was found.</summary>
/// <param name="Place">Its centre; the centre of the first pixel is at 0.5, 0.5.</param>
/// <param name="Score">Correlation, -1 to 1.</param>
internal readonly record struct PatchMatch(Vector2 Place, float Score);
