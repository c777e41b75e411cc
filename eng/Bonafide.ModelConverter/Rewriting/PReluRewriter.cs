using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.Rewriting;

/// <summary>
/// Replaces PRelu(x) by a·x + (1 − a)·relu(x), exactly: one Relu and two depthwise 1×1 convolutions. ONNX Runtime knows these in its
/// blocked layout and PRelu not, so each PRelu would cost a slow kernel and two changes of layout.
/// </summary>
internal static class PReluRewriter
{
    public static void Apply(OnnxGraph graph)
    {
        var nodes = new List<OnnxNode>();
        foreach (var node in graph.Nodes)
        {
            if (node.Type == "PRelu")
                nodes.AddRange(Expand(graph, node));
            else
                nodes.Add(node);
        }

        graph.Nodes = nodes;
    }

    private static IEnumerable<OnnxNode> Expand(OnnxGraph graph, OnnxNode node)
    {
        var (input, output) = (node.Inputs[0], node.Output);
        var slope = graph.Constants[node.Inputs[1]].Floats.ToArray();
        graph.Constants.Remove(node.Inputs[1]);

        yield return new OnnxNode("Relu", output + "/relu", input);
        yield return Scale(graph, input, output + "/negative", slope);
        yield return Scale(graph, output + "/relu", output + "/positive", [.. slope.Select(a => 1 - a)]);
        yield return new OnnxNode("Add", output, output + "/positive", output + "/negative");
    }

    private static OnnxNode Scale(OnnxGraph graph, string input, string output, float[] factors)
    {
        var weights = graph.Add(output + "/weights", OnnxTensor.Of(factors, factors.Length, 1, 1, 1));
        return new OnnxNode("Conv", output, input, weights).With("group", factors.Length).With("kernel_shape", 1, 1);
    }
}
