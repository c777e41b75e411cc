using Bonafide.ModelConverter.Onnx;

namespace Bonafide.Vision.Tests.Inference;

/// <summary>Small networks made in the test, so that what they must compute is known without any of the library.</summary>
internal static class HandWrittenModels
{
    public const int Side = 4;

    public static readonly float[] Kernel = [0.5f, -1, 0.25f, 2, 0.125f, -0.5f, 1, -2, 0.75f];
    public const float Bias = -0.3f;

    /// <summary>relu(3×3 convolution of x + bias), and x itself negated, over a batch of open size.</summary>
    public static byte[] Convolution()
    {
        var graph = new OnnxGraph("convolution");
        graph.Inputs.Add(new OnnxValue("x", ["batch", 1L, (long)Side, (long)Side]));
        graph.Add("w", OnnxTensor.Of(Kernel, 1, 1, 3, 3));
        graph.Add("b", OnnxTensor.Of([Bias], 1));
        graph.Add(new OnnxNode("Conv", "sum", "x", "w", "b").With("kernel_shape", 3, 3).With("pads", 1, 1, 1, 1));
        graph.Add(new OnnxNode("Relu", "y", "sum"));
        graph.Add(new OnnxNode("Neg", "negated", "x"));
        graph.Outputs.Add(new OnnxValue("y", ["batch", 1L, (long)Side, (long)Side]));
        graph.Outputs.Add(new OnnxValue("negated", ["batch", 1L, (long)Side, (long)Side]));
        return OnnxSerializer.Serialize(graph);
    }

    /// <summary>One operation on one input.</summary>
    public static byte[] Single(string operation, OnnxValue input, OnnxValue output)
    {
        var graph = new OnnxGraph("single") { Inputs = { input }, Outputs = { output } };
        graph.Add(new OnnxNode(operation, output.Name, input.Name));
        return OnnxSerializer.Serialize(graph);
    }

    /// <summary>What <see cref="Convolution"/> gives for one image, by a plain loop.</summary>
    public static float[] ConvolutionByHand(ReadOnlySpan<float> x)
    {
        var y = new float[Side * Side];
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var sum = Bias;
                for (var k = 0; k < 9; k++)
                {
                    var (r, c) = (row + (k / 3) - 1, column + (k % 3) - 1);
                    if (r is >= 0 and < Side && c is >= 0 and < Side)
                        sum += Kernel[k] * x[(r * Side) + c];
                }

                y[(row * Side) + column] = Math.Max(0, sum);
            }
        }

        return y;
    }
}
