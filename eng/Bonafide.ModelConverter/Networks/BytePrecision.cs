using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.Networks;

/// <summary>
/// Activations in unsigned bytes, weights in signed bytes with a scale per output channel, biases in 32-bit integers. Written as pairs of
/// QuantizeLinear and DequantizeLinear, between which ONNX Runtime computes in integers.
/// </summary>
internal sealed class BytePrecision : IPrecision
{
    public string Activation(OnnxGraph graph, string value, ActivationRange range)
    {
        var scale = graph.Add(value + "/scale", OnnxTensor.Of([range.Scale]));
        var zero = graph.Add(value + "/zero", OnnxTensor.Of([range.Zero]));
        var bytes = graph.Add(new OnnxNode("QuantizeLinear", value + "/bytes", value, scale, zero));
        return graph.Add(new OnnxNode("DequantizeLinear", value + "/floats", bytes, scale, zero));
    }

    public (string Weights, string Bias) Parameters(OnnxGraph graph, string name, OnnxTensor weights, float[] bias, ActivationRange input)
    {
        var row = weights.Floats.Length / bias.Length;
        var scales = new float[bias.Length];
        var bytes = new sbyte[weights.Floats.Length];
        var (biasScales, integers) = (new float[bias.Length], new int[bias.Length]);
        for (var o = 0; o < bias.Length; o++)
        {
            var filter = weights.Floats.Slice(o * row, row);
            scales[o] = Largest(filter) / sbyte.MaxValue;
            for (var i = 0; i < row; i++)
                bytes[(o * row) + i] = (sbyte)Math.Round(filter[i] / scales[o]);
            biasScales[o] = scales[o] * input.Scale;
            integers[o] = checked((int)Math.Round(bias[o] / (double)biasScales[o]));
        }

        var (byteZeros, integerZeros) = (OnnxTensor.Of(new sbyte[bias.Length], bias.Length), OnnxTensor.Of(new int[bias.Length], bias.Length));
        return (
            Dequantize(graph, name + "/weights", OnnxTensor.Of(bytes, weights.Shape), scales, byteZeros),
            Dequantize(graph, name + "/bias", OnnxTensor.Of(integers, bias.Length), biasScales, integerZeros));
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = 0f;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest > 0 ? largest : 1;
    }

    private static string Dequantize(OnnxGraph graph, string name, OnnxTensor tensor, float[] scales, OnnxTensor zeros) =>
        graph.Add(new OnnxNode(
            "DequantizeLinear",
            name,
            graph.Add(name + "/values", tensor),
            graph.Add(name + "/scales", OnnxTensor.Of(scales, scales.Length)),
            graph.Add(name + "/zeros", zeros)).With("axis", 0));
}
