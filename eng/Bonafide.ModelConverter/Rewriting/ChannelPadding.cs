using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.Rewriting;

/// <summary>
/// Widens the inner tensors to a multiple of 16 channels with zeros. ONNX Runtime's blocked kernels hold 16 floats per register and fuse
/// additions and activations only where the channels fill whole blocks.
/// </summary>
internal sealed class ChannelPadding
{
    private const int Block = 16;

    private readonly OnnxGraph _graph;
    private readonly Dictionary<string, Channels> _channels = [];

    private ChannelPadding(OnnxGraph graph)
    {
        _graph = graph;
        foreach (var input in graph.Inputs)
            _channels[input.Name] = new Channels((int)(long)input.Shape[1], (int)(long)input.Shape[1]);
    }

    /// <summary>Widens in place. Convolutions whose result nothing in the graph reads keep their width.</summary>
    public static void Apply(OnnxGraph graph)
    {
        var padding = new ChannelPadding(graph);
        foreach (var node in graph.Nodes)
            padding._channels[node.Output] = padding.Widen(node, padding._channels[node.Inputs[0]]);
    }

    private Channels Widen(OnnxNode node, Channels input) => node.Type switch
    {
        "Conv" when node.Numbers.ContainsKey("group") => WidenDepthwise(node, input),
        "Conv" => WidenDense(node, input),
        "Relu" or "MaxPool" => input,
        "Add" when _channels[node.Inputs[1]] == input => input,
        "Pad" => WidenPad(node, input),
        _ => throw new InvalidDataException($"{node.Output} of type {node.Type} cannot be widened."),
    };

    private Channels WidenDense(OnnxNode node, Channels input)
    {
        var weights = _graph.Constants[node.Inputs[1]];
        var real = (int)weights.Shape[0];
        var output = new Channels(real, _graph.Readers(node.Output).Any() ? RoundUp(real) : real);
        _graph.Constants[node.Inputs[1]] = Resize(weights, output.Width, input.Width);
        _graph.Constants[node.Inputs[2]] = Resize(_graph.Constants[node.Inputs[2]], output.Width);
        return output;
    }

    private Channels WidenDepthwise(OnnxNode node, Channels input)
    {
        _graph.Constants[node.Inputs[1]] = Resize(_graph.Constants[node.Inputs[1]], input.Width);
        node.With("group", input.Width);
        return input;
    }

    private Channels WidenPad(OnnxNode node, Channels input)
    {
        // The padding's zeros come after the real channels, as the widening's do; so only their number changes.
        var added = BitConverter.ToInt64(_graph.Constants[node.Inputs[1]].Data, 5 * sizeof(long));
        var real = input.Real + (int)added;
        var output = new Channels(real, RoundUp(real));
        _graph.Constants[node.Inputs[1]] = OnnxTensor.Of([0L, 0, 0, 0, 0, output.Width - input.Width, 0, 0], 8);
        return output;
    }

    private static int RoundUp(int channels) => (channels + Block - 1) / Block * Block;

    /// <summary>Extends the first and, if given, the second dimension with zeros.</summary>
    private static OnnxTensor Resize(OnnxTensor tensor, int first, int? second = null)
    {
        long[] shape = [.. tensor.Shape];
        shape[0] = first;
        if (second is { } size)
            shape[1] = size;

        var source = tensor.Floats;
        var rows = (int)tensor.Shape[0];
        var (sourceRow, targetRow) = (source.Length / rows, (int)shape.Skip(1).Aggregate(1L, (product, size) => product * size));
        var target = new float[first * targetRow];
        for (var row = 0; row < rows; row++)
            source.Slice(row * sourceRow, sourceRow).CopyTo(target.AsSpan(row * targetRow));
        return OnnxTensor.Of(target, shape);
    }

    /// <param name="Real">Channels of the source network.</param>
    /// <param name="Width">Channels after widening.</param>
    private readonly record struct Channels(int Real, int Width);
}
