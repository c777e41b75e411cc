using Bonafide.Vision.Imaging;
using Bonafide.Vision.Quality;

namespace Bonafide.Vision.Stills;

/// <summary>How much a still looks like the live frame that it claims to be.</summary>
internal static class LiveCorrelation
{
    // Fine enough for the scene, coarse enough to forgive compression, noise and a few milliseconds of motion.
    private const int LongestSide = 128;

    /// <summary>
    /// Zero-mean normalised cross-correlation of the lumas, -1 to 1. Pictures of different proportions are compared in the middle part that
    /// both show; 0 when one of them is flat.
    /// </summary>
    public static float Between(RgbxImage still, RgbxImage live)
    {
        var shrink = MathF.Min(1, LongestSide / (float)Math.Max(live.Width, live.Height));
        int width = Math.Max(1, (int)(live.Width * shrink)), height = Math.Max(1, (int)(live.Height * shrink));
        return Correlate(Shrink(still, width, height), Shrink(live, width, height));
    }

    private static float[] Shrink(RgbxImage image, int width, int height)
    {
        var unit = MathF.Min(image.Width / (float)width, image.Height / (float)height);
        var map = new AffineMap(unit, 0, (image.Width - unit * width) / 2, 0, unit, (image.Height - unit * height) / 2);
        var planes = new float[3 * width * height];
        AffineSampler.SampleArea(image, map, planes, width, height, ValueRange.Bytes);
        var luma = new float[width * height];
        LumaPlanes.Combine(planes, luma);
        return luma;
    }

    private static float Correlate(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double meanA = 0, meanB = 0;
        for (var i = 0; i < a.Length; i++)
            (meanA, meanB) = (meanA + a[i], meanB + b[i]);
        meanA /= a.Length;
        meanB /= b.Length;

        double both = 0, spreadA = 0, spreadB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            double da = a[i] - meanA, db = b[i] - meanB;
            both += da * db;
            spreadA += da * da;
            spreadB += db * db;
        }

        var scale = Math.Sqrt(spreadA * spreadB);
        return scale < 1e-6 ? 0 : (float)Math.Clamp(both / scale, -1, 1);
    }
}
