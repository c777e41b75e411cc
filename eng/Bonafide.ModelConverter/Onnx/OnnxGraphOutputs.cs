namespace Bonafide.ModelConverter.Onnx;

/// <summary>Common endings of a network.</summary>
internal static class OnnxGraphOutputs
{
    /// <summary>Declares a 1×1 feature map as an output of shape 1 × <paramref name="length"/>.</summary>
    public static void Flatten(this OnnxGraph graph, string value, string output, int length)
    {
        graph.Add(new OnnxNode("Flatten", output, value).With("axis", 1));
        graph.Outputs.Add(OnnxValue.Fixed(output, 1, length));
    }
}
