using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>
/// Turns a graph model for square images into ONNX with channels first. What does not occur in the three networks is refused.
/// </summary>
internal sealed class GraphImporter
{
    private readonly TfGraph _source;
    private readonly OnnxGraph _target;
    private readonly Dictionary<string, int> _sides = [];

    private GraphImporter(TfGraph source, OnnxGraph target) => (_source, _target) = (source, target);

    /// <summary>Imports what the wanted nodes need.</summary>
    /// <param name="name">Name of the resulting graph.</param>
    /// <param name="source">The graph model.</param>
    /// <param name="side">Width and height of the input image.</param>
    /// <param name="wanted">Nodes whose values are the graph's results; the caller declares its outputs.</param>
    public static OnnxGraph Import(string name, TfGraph source, int side, params IEnumerable<string> wanted)
    {
        var target = new OnnxGraph(name);
        target.Inputs.Add(OnnxValue.Fixed("image", 1, 3, side, side));
        var importer = new GraphImporter(source, target);
        foreach (var node in source.Needed(wanted))
            importer.Import(node, side);
        return target;
    }

    private void Import(TfNode node, int imageSide)
    {
        var first = node.Inputs.Length > 0 ? Value(node.Inputs[0]) : "";
        var side = first.Length > 0 ? _sides[first] : imageSide;
        _sides[Value(node.Name)] = node.Type switch
        {
            "Placeholder" => imageSide,
            "_FusedConv2D" => Convolution(node, first, side),
            "DepthwiseConv2dNative" => Depthwise(node, first, side),
            "MaxPool" => MaxPool(node, first, side),
            "AddV2" => Plain("Add", node, side, first, Value(node.Inputs[1])),
            "Relu" or "Sigmoid" => Plain(node.Type, node, side, first),
            "Prelu" => PRelu(node.Inputs[1], first, node.Name, side),
            "Pad" => ChannelPad(node, first, side),
            _ => throw new InvalidDataException($"The operation {node.Type} of {node.Name} does not occur in these networks."),
        };
    }

    private string Value(string name) => _source[name].Type == "Placeholder" ? "image" : name;

    private int Plain(string type, TfNode node, int side, params string[] inputs)
    {
        _target.Add(new OnnxNode(type, node.Name, inputs));
        return side;
    }

    private int Convolution(TfNode node, string input, int side)
    {
        var activation = node.Texts("fused_ops") switch
        {
            ["BiasAdd"] => null,
            ["BiasAdd", "Relu"] => "Relu",
            ["BiasAdd", "Prelu"] => "Prelu",
            var others => throw new InvalidDataException($"{node.Name} fuses {string.Join(", ", others)}."),
        };
        var output = activation is null ? node.Name : node.Name + "/linear";
        var filter = _source.Weights[node.Inputs[1]];
        var bias = _source.Weights[node.Inputs[2]];
        var convolution = new OnnxNode(
            "Conv",
            output,
            input,
            _target.Add(node.Name + "/weights", Filters.Dense(filter)),
            _target.Add(node.Name + "/bias", OnnxTensor.Of(bias.Values, bias.Values.Length)));
        var result = Window(convolution, node, filter.Shape[0], side);
        _target.Add(convolution);

        if (activation == "Relu")
            _target.Add(new OnnxNode("Relu", node.Name, output));
        else if (activation == "Prelu")
            PRelu(node.Inputs[3], output, node.Name, result);
        return result;
    }

    private int Depthwise(TfNode node, string input, int side)
    {
        var filter = _source.Weights[node.Inputs[1]];
        var weights = _target.Add(node.Name + "/weights", Filters.Depthwise(filter));
        var convolution = new OnnxNode("Conv", node.Name, input, weights).With("group", filter.Shape[2]);
        var result = Window(convolution, node, filter.Shape[0], side);
        _target.Add(convolution);
        return result;
    }

    private int MaxPool(TfNode node, string input, int side)
    {
        var pool = new OnnxNode("MaxPool", node.Name, input);
        var result = Window(pool, node, node.Integers("ksize")[1], side);
        _target.Add(pool);
        return result;
    }

    private static int Window(OnnxNode target, TfNode source, int kernel, int side)
    {
        var stride = source.Integers("strides")[1];
        var padding = Padding.Of(source.Text("padding"), side, kernel, stride);
        target.With("kernel_shape", kernel, kernel).With("strides", stride, stride).With("pads", padding.Square());
        return padding.Size;
    }

    private int PRelu(string slope, string input, string output, int side)
    {
        var values = _source.Weights[slope].Values;
        _target.Add(new OnnxNode("PRelu", output, input, _target.Add(output + "/slope", OnnxTensor.Of(values, values.Length, 1, 1))));
        return side;
    }

    private int ChannelPad(TfNode node, string input, int side)
    {
        // Rows are batch, height, width, channels; columns are before and after.
        var amounts = _source.Weights[node.Inputs[1]].Values;
        if (amounts[..7].Any(amount => amount != 0))
            throw new InvalidDataException($"{node.Name} pads more than the end of the channels.");
        long[] pads = [0, 0, 0, 0, 0, (long)amounts[7], 0, 0];
        return Plain("Pad", node, side, input, _target.Add(node.Name + "/pads", OnnxTensor.Of(pads, 8)));
    }
}
