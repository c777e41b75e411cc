using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>dlib's residual network of 29 convolutions: 150×150 aligned face to 128 numbers.</summary>
internal sealed class DlibResNet
{
    private const int Side = 150;

    /// <summary>dlib divides by 256; the JavaScript package by 255, so its vectors are not dlib's.</summary>
    private const double PixelDivisor = 256;

    /// <summary>The blocks in order, with the channels they give; a "down" block halves the sides.</summary>
    private static readonly (string Name, int Channels, bool Down)[] Blocks =
    [
        ("conv32_1", 32, false), ("conv32_2", 32, false), ("conv32_3", 32, false),
        ("conv64_down", 64, true), ("conv64_1", 64, false), ("conv64_2", 64, false), ("conv64_3", 64, false),
        ("conv128_down", 128, true), ("conv128_1", 128, false), ("conv128_2", 128, false),
        ("conv256_down", 256, true), ("conv256_1", 256, false), ("conv256_2", 256, false), ("conv256_down_out", 256, true),
    ];

    private readonly Dictionary<string, SourceTensor> _source;
    private readonly IPrecision _precision;
    private readonly OnnxGraph _graph;
    private Activation _at;

    private DlibResNet(string name, Dictionary<string, SourceTensor> source, IPrecision precision)
    {
        _graph = new OnnxGraph(name);
        (_source, _precision) = (source, precision);
        _graph.Inputs.Add(OnnxValue.Fixed("image", 1, 3, Side, Side));
        _at = new Activation(_precision.Activation(_graph, "image", DlibRanges.Input), 3, Side, DlibRanges.Input);
    }

    public static OnnxGraph Build(string name, Dictionary<string, SourceTensor> source, IPrecision precision)
    {
        var network = new DlibResNet(name, source, precision);
        network.First();
        foreach (var (i, block) in Blocks.Index())
            network.Residual(block.Name, block.Channels, block.Down, DlibRanges.Blocks[i]);
        network.Last();
        return network._graph;
    }

    private void First()
    {
        var convolution = DlibConvolution.Read(_source, "conv32_down").ForPixels(FaceApiPackage.MeanColour, PixelDivisor);
        _at = Convolve("conv32_down", convolution, _at, kernel: 7, stride: 2, padding: 0);
        _at = Relu("conv32_down", _at, DlibRanges.First);
        var side = ((_at.Side - 3) / 2) + 1;
        var pool = new OnnxNode("MaxPool", "pool", _at.Value).With("kernel_shape", 3, 3).With("strides", 2, 2);
        _at = new Activation(_precision.Activation(_graph, _graph.Add(pool), _at.Range), _at.Channels, side, _at.Range);
    }

    private void Residual(string name, int channels, bool down, ActivationRange[] ranges)
    {
        var input = _at;
        var (stride, padding) = down ? (2, 0) : (1, 1);
        var main = Convolve(name + "/conv1", DlibConvolution.Read(_source, name + "/conv1"), input, 3, stride, padding);
        main = Relu(name + "/conv1", main, ranges[0]);
        main = Convolve(name + "/conv2", DlibConvolution.Read(_source, name + "/conv2"), main, 3, 1, 1);
        main = main with { Value = _precision.Activation(_graph, main.Value, ranges[1]), Range = ranges[1] };

        var shortcut = down ? Halve(name + "/shortcut", input) : input;
        shortcut = Extend(name + "/shortcut/extended", shortcut, channels, shortcut.Side);
        main = Extend(name + "/extended", main, channels, shortcut.Side);
        var sum = _graph.Add(new OnnxNode("Add", name + "/sum", main.Value, shortcut.Value));
        _at = Relu(name, main with { Value = sum }, ranges[2]);
    }

    private void Last()
    {
        var mean = _graph.Add(new OnnxNode("GlobalAveragePool", "mean", _at.Value));
        var flat = _graph.Add(new OnnxNode("Flatten", "mean/flat", mean).With("axis", 1));
        var fc = _source["fc"];
        var weights = _graph.Add("fc/weights", OnnxTensor.Of(fc.Values, fc.Shape[0], fc.Shape[1]));
        _graph.Add(new OnnxNode("MatMul", "template", flat, weights));
        _graph.Outputs.Add(OnnxValue.Fixed("template", 1, fc.Shape[1]));
    }

    private Activation Convolve(string name, DlibConvolution convolution, Activation input, int kernel, int stride, int padding)
    {
        var (weights, bias) = _precision.Parameters(_graph, name, convolution.Weights, convolution.Bias, input.Range);
        _graph.Add(new OnnxNode("Conv", name, input.Value, weights, bias)
            .With("kernel_shape", kernel, kernel).With("strides", stride, stride).With("pads", padding, padding, padding, padding));
        return new Activation(name, convolution.Bias.Length, ((input.Side + (2 * padding) - kernel) / stride) + 1, input.Range);
    }

    private Activation Relu(string name, Activation input, ActivationRange range)
    {
        var value = _graph.Add(new OnnxNode("Relu", name + "/relu", input.Value));
        return input with { Value = _precision.Activation(_graph, value, range), Range = range };
    }

    private Activation Halve(string name, Activation input)
    {
        var pool = _graph.Add(new OnnxNode("AveragePool", name, input.Value).With("kernel_shape", 2, 2).With("strides", 2, 2));
        return input with { Value = _precision.Activation(_graph, pool, input.Range), Side = ((input.Side - 2) / 2) + 1 };
    }

    /// <summary>Adds zero channels, and zeros at the bottom and right.</summary>
    private Activation Extend(string name, Activation input, int channels, int side)
    {
        if (input.Channels == channels && input.Side == side)
            return input;

        long[] amounts = [0, 0, 0, 0, 0, channels - input.Channels, side - input.Side, side - input.Side];
        var pad = new OnnxNode("Pad", name, input.Value, _graph.Add(name + "/pads", OnnxTensor.Of(amounts, 8)));
        return new Activation(_precision.Activation(_graph, _graph.Add(pad), input.Range), channels, side, input.Range);
    }

    /// <summary>A value on its way through the network.</summary>
    private readonly record struct Activation(string Value, int Channels, int Side, ActivationRange Range);
}
