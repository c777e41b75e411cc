using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>A convolution of dlib's network with the scale and offset that follow it folded in.</summary>
/// <param name="Weights">[out, in, height, width].</param>
/// <param name="Bias">One per output channel.</param>
internal sealed record DlibConvolution(OnnxTensor Weights, float[] Bias)
{
    /// <summary>y = s·(w∗x + b) + t is a convolution with s·w and s·b + t.</summary>
    public static DlibConvolution Read(IReadOnlyDictionary<string, SourceTensor> source, string name)
    {
        var weights = Filters.Dense(source[name + "/conv/filters"]);
        var bias = source[name + "/conv/bias"].Values;
        var (scale, offset) = (source[name + "/scale/weights"].Values, source[name + "/scale/biases"].Values);

        var folded = weights.Floats.ToArray();
        var row = folded.Length / scale.Length;
        for (var i = 0; i < folded.Length; i++)
            folded[i] = (float)((double)folded[i] * scale[i / row]);
        return new DlibConvolution(
            OnnxTensor.Of(folded, weights.Shape),
            [.. bias.Select((b, o) => (float)(((double)b * scale[o]) + offset[o]))]);
    }

    /// <summary>
    /// Lets the convolution take pixels: x = (pixel − mean) / divisor is folded in, which is exact as the convolution has no padding.
    /// </summary>
    public DlibConvolution ForPixels(double[] mean, double divisor)
    {
        var weights = Weights.Floats.ToArray();
        var channel = weights.Length / Bias.Length / mean.Length;
        var bias = Array.ConvertAll(Bias, b => (double)b);
        for (var i = 0; i < weights.Length; i++)
        {
            var divided = weights[i] / divisor;
            bias[i / channel / mean.Length] -= divided * mean[i / channel % mean.Length];
            weights[i] = (float)divided;
        }

        return new DlibConvolution(OnnxTensor.Of(weights, Weights.Shape), Array.ConvertAll(bias, b => (float)b));
    }
}
