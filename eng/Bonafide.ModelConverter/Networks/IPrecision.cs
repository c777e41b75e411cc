using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.Networks;

/// <summary>How a network's numbers are held: the same architecture is written once in floats and once in bytes.</summary>
internal interface IPrecision
{
    /// <summary>Puts an activation into this precision and returns the name of the result.</summary>
    /// <param name="graph">Where to.</param>
    /// <param name="value">Name of the activation.</param>
    /// <param name="range">The values that it takes.</param>
    string Activation(OnnxGraph graph, string value, ActivationRange range);

    /// <summary>Adds the constants of a convolution and returns the names to pass to it.</summary>
    /// <param name="graph">Where to.</param>
    /// <param name="name">Prefix of the constants.</param>
    /// <param name="weights">[out, in, height, width].</param>
    /// <param name="bias">One per output channel.</param>
    /// <param name="input">Range of the convolution's input.</param>
    (string Weights, string Bias) Parameters(OnnxGraph graph, string name, OnnxTensor weights, float[] bias, ActivationRange input);
}
