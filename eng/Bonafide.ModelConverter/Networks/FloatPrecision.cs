using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.Networks;

/// <summary>Everything in 32-bit floats.</summary>
internal sealed class FloatPrecision : IPrecision
{
    public string Activation(OnnxGraph graph, string value, ActivationRange range) => value;

    public (string Weights, string Bias) Parameters(
        OnnxGraph graph, string name, OnnxTensor weights, float[] bias, ActivationRange input) =>
        (graph.Add(name + "/weights", weights), graph.Add(name + "/bias", OnnxTensor.Of(bias, bias.Length)));
}
