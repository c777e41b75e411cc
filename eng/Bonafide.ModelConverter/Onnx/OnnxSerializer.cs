namespace Bonafide.ModelConverter.Onnx;

/// <summary>Writes a graph as an ONNX file, the same bytes for the same graph. The field numbers are those of onnx.proto3.</summary>
internal static class OnnxSerializer
{
    /// <summary>The file format's version, read by ONNX Runtime 1.10 and later.</summary>
    private const int IrVersion = 8;

    /// <summary>The operator set: the last in which ReduceMean takes its axes as an attribute.</summary>
    private const int OperatorSet = 17;

    private const int AttributeIsNumber = 2;
    private const int AttributeIsList = 7;

    public static byte[] Serialize(OnnxGraph graph) => new ProtobufWriter()
        .Number(1, IrVersion)
        .Text(2, "bonafide")
        .Message(7, Graph(graph))
        .Message(8, new ProtobufWriter().Text(1, "").Number(2, OperatorSet))
        .ToArray();

    private static ProtobufWriter Graph(OnnxGraph graph)
    {
        var writer = new ProtobufWriter();
        foreach (var node in graph.Nodes)
            writer.Message(1, Node(node));
        writer.Text(2, graph.Name);
        foreach (var (name, tensor) in graph.Constants)
            writer.Message(5, Tensor(name, tensor));
        foreach (var input in graph.Inputs)
            writer.Message(11, Value(input));
        foreach (var output in graph.Outputs)
            writer.Message(12, Value(output));
        return writer;
    }

    private static ProtobufWriter Node(OnnxNode node)
    {
        var writer = new ProtobufWriter();
        foreach (var input in node.Inputs)
            writer.Text(1, input);
        writer.Text(2, node.Output).Text(3, node.Output).Text(4, node.Type);
        foreach (var (name, value) in node.Numbers)
            writer.Message(5, new ProtobufWriter().Text(1, name).Number(3, value).Number(20, AttributeIsNumber));
        foreach (var (name, values) in node.Lists)
            writer.Message(5, new ProtobufWriter().Text(1, name).Numbers(8, values).Number(20, AttributeIsList));
        return writer;
    }

    private static ProtobufWriter Tensor(string name, OnnxTensor tensor) => new ProtobufWriter()
        .Numbers(1, tensor.Shape)
        .Number(2, (int)tensor.Type)
        .Text(8, name)
        .Bytes(9, tensor.Data);

    private static ProtobufWriter Value(OnnxValue value)
    {
        var shape = new ProtobufWriter();
        foreach (var size in value.Shape)
        {
            var dimension = new ProtobufWriter();
            shape.Message(1, size is long number ? dimension.Number(1, number) : dimension.Text(2, (string)size));
        }

        var tensor = new ProtobufWriter().Number(1, (int)value.Type).Message(2, shape);
        return new ProtobufWriter().Text(1, value.Name).Message(2, new ProtobufWriter().Message(1, tensor));
    }
}
