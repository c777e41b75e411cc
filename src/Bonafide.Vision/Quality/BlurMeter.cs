using System.Numerics;

namespace Bonafide.Vision.Quality;

/// <summary>
/// Sharpness after Crété-Roffet, Dolmiere, Ladret and Nicolas, "The Blur Effect: Perception and Estimation with a New No-Reference Perceptual
/// Blur Metric" (SPIE 6492, 2007): a sharp picture loses most of its neighbour differences when it is blurred again, a blurred one few. It
/// compares the picture with itself, so light and contrast drop out. One per worker; not safe for concurrent use.
/// </summary>
internal sealed class BlurMeter
{
    // Half of the box that blurs again. The paper takes 4 for whole photographs, 3 suits a face of 130 pixels.
    private const int Radius = 3;

    // Below this mean difference, in grey levels, there is nothing to judge.
    private const float LeastDetail = 0.1f;

    private float[] _again = [];

    /// <param name="luma">A square, row by row.</param>
    /// <param name="mask">1 where it counts, 0 elsewhere.</param>
    /// <param name="size">Side of the square.</param>
    /// <returns>0 (blurred) to 1 (crisp); 0 when the mask is empty or the face is flat.</returns>
    public float Sharpness(float[] luma, float[] mask, int size)
    {
        if (_again.Length < luma.Length)
            _again = new float[luma.Length];
        return MathF.Min(Loss(luma, mask, size, step: 1), Loss(luma, mask, size, step: size));
    }

    // The share of neighbour differences along one axis that blurring along it takes away. Rows are walked along in both cases; what is read
    // beyond a row's ends belongs to its neighbours, where the mask is 0.
    private float Loss(float[] luma, float[] mask, int size, int step)
    {
        var reach = (Radius + 1) * step;
        Blur(luma, step);
        Vector<float> before = default, lost = default, count = default;
        for (var at = reach; at + Vector<float>.Count <= size * size - reach; at += Vector<float>.Count)
        {
            var counted = new Vector<float>(mask, at) * new Vector<float>(mask, at - step);
            var difference = Vector.Abs(new Vector<float>(luma, at) - new Vector<float>(luma, at - step));
            var left = Vector.Abs(new Vector<float>(_again, at) - new Vector<float>(_again, at - step));
            before += counted * difference;
            lost += counted * Vector.Max(difference - left, Vector<float>.Zero);
            count += counted;
        }

        var detail = Vector.Sum(before);
        return detail <= LeastDetail * Vector.Sum(count) ? 0 : Vector.Sum(lost) / detail;
    }

    private void Blur(float[] luma, int step)
    {
        const float share = 1f / (2 * Radius + 1);
        var reach = Radius * step;
        for (var at = reach; at + Vector<float>.Count <= luma.Length - reach; at += Vector<float>.Count)
        {
            var sum = new Vector<float>(luma, at);
            for (var k = 1; k <= Radius; k++)
                sum += new Vector<float>(luma, at - k * step) + new Vector<float>(luma, at + k * step);
            (sum * share).CopyTo(_again, at);
        }
    }
}
