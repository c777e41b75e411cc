namespace Bonafide.ModelConverter.Onnx;

/// <summary>An operation with one output.</summary>
internal sealed class OnnxNode(string type, string output, params IEnumerable<string> inputs)
{
    public string Type { get; } = type;

    public string Output { get; } = output;

    public List<string> Inputs { get; } = [.. inputs];

    /// <summary>Attributes that are one number, such as an axis.</summary>
    public SortedDictionary<string, long> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Attributes that are lists of numbers, such as strides.</summary>
    public SortedDictionary<string, long[]> Lists { get; } = new(StringComparer.Ordinal);

    public OnnxNode With(string name, long value)
    {
        Numbers[name] = value;
        return this;
    }

    public OnnxNode With(string name, params long[] values)
    {
        Lists[name] = values;
        return this;
    }
}
