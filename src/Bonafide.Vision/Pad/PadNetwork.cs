using System.Collections.Immutable;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Pad;

/// <summary>One configured network at work. One per worker; not safe for concurrent use.</summary>
internal sealed class PadNetwork : IDisposable
{
    private readonly PadModelOptions _options;
    private readonly OnnxRunner _runner;
    private readonly float[] _planes;

    public PadNetwork(PadModelOptions options, OnnxModel model)
    {
        _options = options;
        _planes = new float[3 * options.InputSize * options.InputSize];
        if (model.Inputs.Length != 1)
            throw Unfit($"it has {model.Inputs.Length} inputs instead of one");

        // Dimensions that the network leaves open are filled in; those it fixes must be what the configuration says.
        long size = options.InputSize;
        ImmutableArray<long> shape = options.Layout == PadLayout.Nchw ? [1, 3, size, size] : [1, size, size, 3];
        var runner = new OnnxRunnerOptions { InputShapes = OnnxRunnerOptions.NoShapes.Add(model.Inputs[0].Name, shape) };
        try
        {
            _runner = model.CreateRunner(runner);
        }
        catch (OnnxException unfit)
        {
            throw Unfit($"it takes {model.Inputs[0]}, the configuration says {string.Join(" x ", shape)}. {unfit.Message}");
        }

        try
        {
            if (!_runner.InputShape(0).SequenceEqual(shape))
                throw Unfit($"it takes {model.Inputs[0]}, the configuration says {string.Join(" x ", shape)}");
            if (_runner.Output(0).Length <= options.LiveClass)
                throw Unfit($"{nameof(options.LiveClass)} is {options.LiveClass} and its first output has {_runner.Output(0).Length} values");
            if (options.Activation == PadActivation.Softmax && _runner.Output(0).Length < 2)
                throw Unfit($"{nameof(options.Activation)} is Softmax and its first output has one value; use Sigmoid or None");
        }
        catch
        {
            _runner.Dispose();
            throw;
        }
    }

    /// <summary>Score of a face.</summary>
    /// <exception cref="OnnxException">The network failed or gave no probability.</exception>
    public PadScore Score(RgbxImage image, FaceBox box)
    {
        var region = new RotatedSquare(box.CenterX, box.CenterY, (float)_options.CropScale * box.Height, 0);
        AffineSampler.SampleArea(image, AffineMap.FromSquare(region, _options.InputSize), _planes, _options.InputSize, _options.InputSize, ValueRange.Bytes);
        Arrange();
        return new PadScore(_options.Name, (float)_options.Threshold, Score());
    }

    /// <summary>Score of what lies in the input.</summary>
    public float Score()
    {
        _runner.Run();
        var values = _runner.Output(0);
        var live = values[_options.LiveClass];
        var score = _options.Activation switch
        {
            PadActivation.Softmax => Softmax(values, live),
            PadActivation.Sigmoid => 1 / (1 + MathF.Exp(-live)),
            _ => live,
        };
        return score is >= 0 and <= 1
            ? score
            : throw new OnnxException(OnnxErrorCode.RuntimeException, $"The PAD model {_options.Name} gave {score}, which is no probability; see its Activation.");
    }

    public void Dispose() => _runner.Dispose();

    private void Arrange()
    {
        var input = _runner.Input(0);
        var area = _options.InputSize * _options.InputSize;
        for (var channel = 0; channel < 3; channel++)
        {
            var from = (_options.Channels == PadChannels.Rgb ? channel : 2 - channel) * area;
            var std = _options.Std?[channel] ?? 1;
            var (gain, offset) = ((float)(_options.Scale / std), (float)((_options.Mean?[channel] ?? 0) / std));
            for (var i = 0; i < area; i++)
                input[_options.Layout == PadLayout.Nchw ? channel * area + i : 3 * i + channel] = _planes[from + i] * gain - offset;
        }
    }

    private static float Softmax(ReadOnlySpan<float> values, float live)
    {
        var (highest, sum) = (float.NegativeInfinity, 0f);
        foreach (var value in values)
            highest = MathF.Max(highest, value);
        foreach (var value in values)
            sum += MathF.Exp(value - highest);
        return MathF.Exp(live - highest) / sum;
    }

    private OnnxException Unfit(string why) => new(OnnxErrorCode.InvalidArgument, $"The PAD model {_options.Name} does not fit: {why}.");
}
