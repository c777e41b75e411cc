namespace Bonafide.ModelConverter.Onnx;

/// <summary>A network under construction. Nodes stand in the order in which they can run.</summary>
internal sealed class OnnxGraph(string name)
{
    public string Name { get; } = name;

    public List<OnnxValue> Inputs { get; } = [];

    public List<OnnxValue> Outputs { get; } = [];

    public List<OnnxNode> Nodes { get; set; } = [];

    /// <summary>Constants, in the order in which they were added.</summary>
    public OrderedDictionary<string, OnnxTensor> Constants { get; } = [];

    /// <summary>Adds a node and returns the name of its output.</summary>
    public string Add(OnnxNode node)
    {
        Nodes.Add(node);
        return node.Output;
    }

    /// <summary>Adds a constant and returns its name.</summary>
    public string Add(string name, OnnxTensor tensor)
    {
        Constants.Add(name, tensor);
        return name;
    }

    /// <summary>The nodes that read a value.</summary>
    public IEnumerable<OnnxNode> Readers(string value) => Nodes.Where(node => node.Inputs.Contains(value));
}
