namespace Bonafide.ModelConverter.Onnx;

/// <summary>An input or output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Dimensions; a number is fixed, a text is the name of one left open.</param>
/// <param name="Type">What it holds.</param>
internal sealed record OnnxValue(string Name, IReadOnlyList<object> Shape, ElementType Type = ElementType.Float)
{
    public static OnnxValue Fixed(string name, params long[] shape) => new(name, [.. shape.Cast<object>()]);
}
