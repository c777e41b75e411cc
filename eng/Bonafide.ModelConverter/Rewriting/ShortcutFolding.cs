using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.Rewriting;

/// <summary>
/// Where a shortcut is padded with zero channels and added to a 1×1 convolution, computes both by one convolution over the two inputs side
/// by side, with the weights [W | identity]. Padding channels would leave ONNX Runtime's blocked layout.
/// </summary>
internal static class ShortcutFolding
{
    public static void Apply(OnnxGraph graph)
    {
        foreach (var add in graph.Nodes.Where(node => node.Type == "Add").ToList())
        {
            var operands = add.Inputs.Select(input => graph.Nodes.Single(node => node.Output == input)).ToList();
            var (convolution, pad) = (operands.Find(IsPointwise), operands.Find(node => node.Type == "Pad"));
            if (convolution is not null && pad is not null)
                Fold(graph, add, convolution, pad);
        }
    }

    private static bool IsPointwise(OnnxNode node) =>
        node.Type == "Conv" && !node.Numbers.ContainsKey("group")
        && node.Lists["kernel_shape"] is [1, 1] && node.Lists["strides"] is [1, 1];

    private static void Fold(OnnxGraph graph, OnnxNode add, OnnxNode convolution, OnnxNode pad)
    {
        var weights = graph.Constants[convolution.Inputs[1]];
        var (filters, main) = ((int)weights.Shape[0], (int)weights.Shape[1]);
        var shortcut = filters - (int)BitConverter.ToInt64(graph.Constants[pad.Inputs[1]].Data, 5 * sizeof(long));

        var folded = new float[filters * (main + shortcut)];
        for (var o = 0; o < filters; o++)
        {
            var row = folded.AsSpan(o * (main + shortcut), main + shortcut);
            weights.Floats.Slice(o * main, main).CopyTo(row);
            if (o < shortcut)
                row[main + o] = 1;
        }

        graph.Constants[convolution.Inputs[1]] = OnnxTensor.Of(folded, filters, main + shortcut, 1, 1);
        graph.Constants.Remove(pad.Inputs[1]);
        var both = new OnnxNode("Concat", add.Output + "/both", convolution.Inputs[0], pad.Inputs[0]).With("axis", 1);
        var sum = new OnnxNode("Conv", add.Output, both.Output, convolution.Inputs[1], convolution.Inputs[2])
            .With("kernel_shape", 1, 1).With("strides", 1, 1).With("pads", 0, 0, 0, 0);

        var at = graph.Nodes.IndexOf(add);
        graph.Nodes.RemoveAt(at);
        graph.Nodes.InsertRange(at, [both, sum]);
        graph.Nodes.Remove(convolution);
        graph.Nodes.Remove(pad);
    }
}
