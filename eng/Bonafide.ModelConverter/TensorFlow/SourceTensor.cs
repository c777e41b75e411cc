namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>Weights in TensorFlow's layout: filters are height, width, in, out.</summary>
/// <param name="Shape">The dimensions.</param>
/// <param name="Values">The elements as floats; integers of constants are exact in them.</param>
internal sealed record SourceTensor(int[] Shape, float[] Values);
