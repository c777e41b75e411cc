using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>The small Xception network of face-api with its age head: 112×112 face to years.</summary>
internal sealed class AgeXception
{
    private const int Side = 112;
    private const float PixelDivisor = 255;

    private readonly Dictionary<string, SourceTensor> _source;
    private readonly OnnxGraph _graph = new("age");
    private string _at = "image";
    private int _side = Side;

    private AgeXception(Dictionary<string, SourceTensor> source) => _source = source;

    public static OnnxGraph Build(Dictionary<string, SourceTensor> source)
    {
        var network = new AgeXception(source);
        network._graph.Inputs.Add(OnnxValue.Fixed("image", 1, 3, Side, Side));
        network.Normalise();
        network._at = network.Relu("entry_flow/conv_in/relu", network.Dense("entry_flow/conv_in", network._at, stride: 2));
        network._side = Padding.Of("SAME", network._side, 3, 2).Size;
        network.Reduce("entry_flow/reduction_block_0", activateInput: false);
        network.Reduce("entry_flow/reduction_block_1", activateInput: true);
        network.Repeat("middle_flow/main_block_0");
        network.Repeat("middle_flow/main_block_1");
        network.Reduce("exit_flow/reduction_block", activateInput: true);
        network._at = network.Relu("exit_flow/relu", network.Separable("exit_flow/separable_conv", network._at));
        network.Head();
        return network._graph;
    }

    /// <summary>
    /// (pixel − mean) / 255, as a convolution of each channel by itself. It cannot be folded into the first convolution, whose padding
    /// must stay zero after it.
    /// </summary>
    private void Normalise()
    {
        const float Factor = 1 / PixelDivisor;
        var weights = _graph.Add("normalise/weights", OnnxTensor.Of([Factor, Factor, Factor], 3, 1, 1, 1));
        var offsets = Array.ConvertAll(FaceApiPackage.MeanColour, mean => (float)(-mean / PixelDivisor));
        var bias = _graph.Add("normalise/bias", OnnxTensor.Of(offsets, 3));
        _at = _graph.Add(new OnnxNode("Conv", "normalise", _at, weights, bias).With("group", 3).With("kernel_shape", 1, 1));
    }

    private void Reduce(string name, bool activateInput)
    {
        var input = _at;
        var main = activateInput ? Relu(name + "/relu0", input) : input;
        main = Separable(name + "/separable_conv0", main);
        main = Separable(name + "/separable_conv1", Relu(name + "/relu1", main));
        var padding = Padding.Of("SAME", _side, 3, 2);
        main = _graph.Add(new OnnxNode("MaxPool", name + "/pool", main)
            .With("kernel_shape", 3, 3).With("strides", 2, 2).With("pads", padding.Square()));
        _at = _graph.Add(new OnnxNode("Add", name, main, Dense(name + "/expansion_conv", input, stride: 2)));
        _side = padding.Size;
    }

    private void Repeat(string name)
    {
        var main = _at;
        for (var i = 0; i < 3; i++)
            main = Separable($"{name}/separable_conv{i}", Relu($"{name}/relu{i}", main));
        _at = _graph.Add(new OnnxNode("Add", name, main, _at));
    }

    private void Head()
    {
        var mean = _graph.Add(new OnnxNode("GlobalAveragePool", "mean", _at));
        var flat = _graph.Add(new OnnxNode("Flatten", "mean/flat", mean).With("axis", 1));
        var (weights, bias) = (_source["fc/age/weights"], _source["fc/age/bias"]);
        _graph.Add(new OnnxNode(
            "Gemm",
            "age",
            flat,
            _graph.Add("fc/weights", OnnxTensor.Of(weights.Values, weights.Shape[0], weights.Shape[1])),
            _graph.Add("fc/bias", OnnxTensor.Of(bias.Values, 1))));
        _graph.Outputs.Add(OnnxValue.Fixed("age", 1, 1));
    }

    private string Relu(string name, string input) => _graph.Add(new OnnxNode("Relu", name, input));

    private string Dense(string name, string input, int stride)
    {
        var filter = _source[name + "/filters"];
        return Convolve(name, input, Filters.Dense(filter), name + "/bias", filter.Shape[0], stride, group: 1);
    }

    private string Separable(string name, string input)
    {
        var filter = _source[name + "/depthwise_filter"];
        var depthwise = Convolve(name + "/depthwise", input, Filters.Depthwise(filter), null, filter.Shape[0], 1, filter.Shape[2]);
        return Convolve(name, depthwise, Filters.Dense(_source[name + "/pointwise_filter"]), name + "/bias", 1, 1, group: 1);
    }

    private string Convolve(string name, string input, OnnxTensor weights, string? bias, int kernel, int stride, int group)
    {
        var node = new OnnxNode("Conv", name, input, _graph.Add(name + "/weights", weights));
        if (bias is not null)
            node.Inputs.Add(_graph.Add(bias, OnnxTensor.Of(_source[bias].Values, _source[bias].Values.Length)));
        return _graph.Add(node
            .With("group", group)
            .With("kernel_shape", kernel, kernel)
            .With("strides", stride, stride)
            .With("pads", Padding.Of("SAME", _side, kernel, stride).Square()));
    }
}
