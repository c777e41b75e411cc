using System.Numerics;

namespace Bonafide.Vision.Quality;

/// <summary>Paints polygons into square masks, by the even-odd rule at pixel centres.</summary>
internal static class PolygonMask
{
    private const int MaxCrossings = 64;

    public static void Fill(Span<float> mask, int size, ReadOnlySpan<Vector2> corners, float value)
    {
        Span<float> crossings = stackalloc float[MaxCrossings];
        float top = float.MaxValue, bottom = float.MinValue;
        foreach (var corner in corners)
            (top, bottom) = (MathF.Min(top, corner.Y), MathF.Max(bottom, corner.Y));
        for (var y = Math.Clamp((int)top, 0, size); y < Math.Clamp((int)bottom + 1, 0, size); y++)
        {
            var count = Crossings(corners, y + 0.5f, crossings);
            crossings[..count].Sort();
            for (var i = 0; i + 1 < count; i += 2)
            {
                // A pixel belongs to the span when its centre does.
                var from = Math.Clamp((int)MathF.Ceiling(crossings[i] - 0.5f), 0, size);
                var to = Math.Clamp((int)MathF.Ceiling(crossings[i + 1] - 0.5f), from, size);
                mask.Slice(y * size + from, to - from).Fill(value);
            }
        }
    }

    private static int Crossings(ReadOnlySpan<Vector2> corners, float y, Span<float> crossings)
    {
        var count = 0;
        for (var i = 0; i < corners.Length && count < crossings.Length; i++)
        {
            Vector2 a = corners[i], b = corners[i + 1 == corners.Length ? 0 : i + 1];
            if (a.Y <= y != b.Y <= y)
                crossings[count++] = a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X);
        }

        return count;
    }
}
