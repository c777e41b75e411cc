namespace Bonafide.Vision.Quality;

/// <summary>
/// Sharpness after Crété-Roffet, Dolmiere, Ladret and Nicolas, "The Blur Effect: Perception and Estimation with a New No-Reference Perceptual
/// Blur Metric" (SPIE 6492, 2007): a sharp picture loses most of its neighbour differences when it is blurred again, a blurred one few. It
/// compares the picture with itself, so light and contrast drop out. One per worker; not safe for concurrent use.
/// </summary>
internal sealed class BlurMeter
{
    // Half of the box that blurs again. The paper takes 4 for whole photographs; a face of 96 pixels has its detail at a smaller scale.
    private const int Radius = 2;

    private float[] _again = [];

    /// <returns>0 (blurred) to 1 (crisp); 0 when the mask is empty or the face is flat.</returns>
    public float Sharpness(ReadOnlySpan<float> luma, ReadOnlySpan<bool> mask, int size)
    {
        if (_again.Length < luma.Length)
            _again = new float[luma.Length];
        return MathF.Min(Loss(luma, mask, size, 1, size), Loss(luma, mask, size, size, 1));
    }

    // The share of neighbour differences along one axis that blurring along it takes away.
    private float Loss(ReadOnlySpan<float> luma, ReadOnlySpan<bool> mask, int size, int step, int across)
    {
        Blur(luma, size, step, across);
        double before = 0, lost = 0;
        for (var line = 0; line < size; line++)
        {
            for (var i = Radius + 1; i < size - Radius; i++)
            {
                var at = line * across + i * step;
                if (!mask[at] || !mask[at - step])
                    continue;
                var difference = MathF.Abs(luma[at] - luma[at - step]);
                before += difference;
                lost += MathF.Max(0, difference - MathF.Abs(_again[at] - _again[at - step]));
            }
        }

        // Below a mean difference of a twentieth of a grey level there is nothing to judge.
        return before < 0.05 * size * size / 2 ? 0 : (float)(lost / before);
    }

    private void Blur(ReadOnlySpan<float> luma, int size, int step, int across)
    {
        for (var line = 0; line < size; line++)
        {
            float sum = 0;
            for (var i = 0; i < 2 * Radius + 1; i++)
                sum += luma[line * across + i * step];
            for (var i = Radius; i < size - Radius; i++)
            {
                _again[line * across + i * step] = sum / (2 * Radius + 1);
                if (i + Radius + 1 < size)
                    sum += luma[line * across + (i + Radius + 1) * step] - luma[line * across + (i - Radius) * step];
            }
        }
    }
}
