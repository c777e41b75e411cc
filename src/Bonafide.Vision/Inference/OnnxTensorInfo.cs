using System.Collections.Immutable;

namespace Bonafide.Vision.Inference;

/// <summary>An input or output as the model declares it.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="ElementType">What it holds.</param>
/// <param name="Shape">Its dimensions; -1 where one is left open.</param>
/// <param name="DimensionNames">The names of open dimensions, empty where there is none; as long as <paramref name="Shape"/>.</param>
public sealed record OnnxTensorInfo(
    string Name, OnnxElementType ElementType, ImmutableArray<long> Shape, ImmutableArray<string> DimensionNames)
{
    /// <summary>Whether every dimension is known.</summary>
    public bool IsFixed => Shape.All(size => size >= 0);

    /// <summary>For messages: <c>input[1,3,192,192] Float32</c>, open dimensions by their name or as <c>?</c>.</summary>
    public override string ToString()
    {
        var sizes = Shape.Select((size, i) => size >= 0 ? $"{size}" : DimensionNames[i].Length > 0 ? DimensionNames[i] : "?");
        return $"{Name}[{string.Join(',', sizes)}] {ElementType}";
    }
}
