using System.Text.Json;

namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>A TensorFlow.js graph model: nodes and weights.</summary>
internal sealed class TfGraph
{
    private readonly Dictionary<string, TfNode> _nodes;

    private TfGraph(Dictionary<string, TfNode> nodes, Dictionary<string, SourceTensor> weights)
    {
        _nodes = nodes;
        Weights = weights;
    }

    public Dictionary<string, SourceTensor> Weights { get; }

    public TfNode this[string name] => _nodes[name];

    public static TfGraph Parse(byte[] modelJson, byte[] weights)
    {
        var root = JsonDocument.Parse(modelJson).RootElement;
        var nodes = root.GetProperty("modelTopology").GetProperty("node").EnumerateArray().Select(json => new TfNode(json));
        return new TfGraph(nodes.ToDictionary(node => node.Name), WeightReader.Read(root.GetProperty("weightsManifest"), weights));
    }

    /// <summary>What an output of the model shows, without the Identity and Reshape before it, which concern the layout only.</summary>
    public string Behind(string output)
    {
        var node = this[output];
        while (node.Type is "Identity" or "Reshape")
            node = this[node.Inputs[0]];
        return node.Name;
    }

    /// <summary>Everything that the wanted nodes need, themselves included, each after its inputs. Constants are left out.</summary>
    public List<TfNode> Needed(IEnumerable<string> wanted)
    {
        var sorted = new List<TfNode>();
        var seen = new HashSet<string>();
        foreach (var name in wanted)
            Visit(this[name]);
        return sorted;

        void Visit(TfNode node)
        {
            if (node.Type == "Const" || !seen.Add(node.Name))
                return;
            foreach (var input in node.Inputs)
                Visit(this[input]);
            sorted.Add(node);
        }
    }
}
