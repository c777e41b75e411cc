using System.Numerics;

namespace Bonafide.Vision.Imaging;

/// <summary>Least-squares similarity (scale, turn, shift, no mirroring) between two sets of points.</summary>
internal static class SimilarityFit
{
    /// <summary>The map that brings <paramref name="from"/> nearest to <paramref name="to"/>.</summary>
    public static AffineMap Between(ReadOnlySpan<Vector2> from, ReadOnlySpan<Vector2> to)
    {
        Vector2 meanFrom = default, meanTo = default;
        for (var i = 0; i < from.Length; i++)
            (meanFrom, meanTo) = (meanFrom + from[i], meanTo + to[i]);
        meanFrom /= from.Length;
        meanTo /= from.Length;

        float aligned = 0, crossed = 0, spread = 0;
        for (var i = 0; i < from.Length; i++)
        {
            Vector2 p = from[i] - meanFrom, q = to[i] - meanTo;
            aligned += p.X * q.X + p.Y * q.Y;
            crossed += p.X * q.Y - p.Y * q.X;
            spread += p.LengthSquared();
        }

        spread = MathF.Max(spread, float.Epsilon);
        float a = aligned / spread, c = crossed / spread;
        return new AffineMap(a, -c, meanTo.X - a * meanFrom.X + c * meanFrom.Y, c, a, meanTo.Y - c * meanFrom.X - a * meanFrom.Y);
    }
}
