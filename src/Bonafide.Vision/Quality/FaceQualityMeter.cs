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

    public FaceQuality Measure(RgbxImage image, FaceMesh mesh)
    {
        _patch.Fill(image, mesh);
        var skin = Skin();
        var (contrast, clipping) = Face();
        return new FaceQuality
        {
            Sharpness = _blur.Sharpness(_patch.Luma, _patch.Face, FacePatch.Size),
            Brightness = skin.Mean,
            Contrast = contrast,
            Clipping = clipping,
            SideLight = skin.SideLight,
        };
    }

    private (float Mean, float SideLight) Skin()
    {
        double left = 0, right = 0;
        int leftCount = 0, rightCount = 0;
        for (var y = 0; y < FacePatch.Size; y++)
        {
            for (var x = 0; x < FacePatch.Size; x++)
            {
                var i = y * FacePatch.Size + x;
                if (!_patch.Skin[i])
                    continue;
                if (x < FacePatch.Size / 2)
                    (left, leftCount) = (left + _patch.Luma[i], leftCount + 1);
                else
                    (right, rightCount) = (right + _patch.Luma[i], rightCount + 1);
            }
        }

        if (leftCount + rightCount == 0)
            return (0, 0);
        var mean = (left + right) / (leftCount + rightCount);
        if (leftCount == 0 || rightCount == 0 || mean < 1)
            return ((float)mean, 0);
        return ((float)mean, (float)(Math.Abs(left / leftCount - right / rightCount) / mean));
    }

    private (float Contrast, float Clipping) Face()
    {
        double sum = 0, squares = 0;
        int count = 0, clipped = 0;
        for (var i = 0; i < _patch.Luma.Length; i++)
        {
            if (!_patch.Face[i])
                continue;
            var luma = _patch.Luma[i];
            sum += luma;
            squares += luma * luma;
            count++;
            if (luma is < Dark or > Bright)
                clipped++;
        }

        if (count == 0)
            return (0, 0);
        var mean = sum / count;
        return ((float)Math.Sqrt(Math.Max(0, squares / count - mean * mean)), clipped / (float)count);
    }
}
