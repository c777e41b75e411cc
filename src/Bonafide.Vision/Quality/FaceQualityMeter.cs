using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Quality;

/// <summary>Measures the picture inside a face. One per worker; not safe for concurrent use.</summary>
internal sealed class FaceQualityMeter
{
    private const float Dark = 8;
    private const float Bright = 247;

    private readonly FacePatch _patch = new();
    private readonly BlurMeter _blur = new();

    public FaceQuality Measure(RgbxImage image, FaceCrop crop, FaceMesh mesh)
    {
        _patch.Fill(image, crop, mesh);
        var (brightness, sideLight) = Skin();
        var (contrast, clipping) = Face();
        return new FaceQuality
        {
            Sharpness = _blur.Sharpness(_patch.Luma, _patch.Face, FacePatch.Size),
            Brightness = brightness,
            Contrast = contrast,
            Clipping = clipping,
            SideLight = sideLight,
        };
    }

    private (float Mean, float SideLight) Skin()
    {
        var (left, leftCount) = SkinOf(0);
        var (right, rightCount) = SkinOf(FacePatch.Size / 2);
        if (leftCount + rightCount == 0)
            return (0, 0);
        var mean = (left + right) / (leftCount + rightCount);
        return leftCount == 0 || rightCount == 0 || mean < 1 ? (mean, 0) : (mean, MathF.Abs(left / leftCount - right / rightCount) / mean);
    }

    // Half of the patch, from the given column.
    private (float Sum, float Count) SkinOf(int column)
    {
        Vector<float> sum = default, count = default;
        for (var y = 0; y < FacePatch.Size; y++)
        {
            var start = y * FacePatch.Size + column;
            for (var x = 0; x + Vector<float>.Count <= FacePatch.Size / 2; x += Vector<float>.Count)
            {
                var mask = new Vector<float>(_patch.Skin, start + x);
                sum += mask * new Vector<float>(_patch.Luma, start + x);
                count += mask;
            }
        }

        return (Vector.Sum(sum), Vector.Sum(count));
    }

    private (float Contrast, float Clipping) Face()
    {
        Vector<float> sum = default, squares = default, count = default, clipped = default;
        Vector<float> dark = new(Dark), bright = new(Bright);
        for (var i = 0; i + Vector<float>.Count <= _patch.Luma.Length; i += Vector<float>.Count)
        {
            var mask = new Vector<float>(_patch.Face, i);
            var luma = new Vector<float>(_patch.Luma, i);
            sum += mask * luma;
            squares += mask * luma * luma;
            count += mask;
            clipped += Vector.ConditionalSelect(Vector.LessThan(luma, dark) | Vector.GreaterThan(luma, bright), mask, Vector<float>.Zero);
        }

        var total = Vector.Sum(count);
        if (total == 0)
            return (0, 0);
        var mean = Vector.Sum(sum) / total;
        return (MathF.Sqrt(MathF.Max(0, Vector.Sum(squares) / total - mean * mean)), Vector.Sum(clipped) / total);
    }
}
