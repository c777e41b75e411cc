using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.Rewriting;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>MediaPipe Iris: the contour of an eye with its brow, and the iris.</summary>
internal static class Iris
{
    private const int Side = 64;

    private static readonly PackageFile Topology = HumanPackage.File(
        "models/iris.json", "49038ac9dcc09aa05474d91d98e9db5b47af4830929bcf102ed5a56bfbabb465");
    private static readonly PackageFile Weights = HumanPackage.File(
        "models/iris.bin", "d7f296d184274213d4642681ae186112cbbec77fd2ab066257d3c56a1940bc71");

    public static NamedModel Convert(string nodeModules) => new(
        "iris",
        "eye and iris landmarks",
        "value / 255",
        ["71 points of the eye, then the iris: centre and 4 points on its edge; each x, y, z in input pixels"],
        HumanPackage.Source(Topology, Weights),
        Build(HumanPackage.Read(nodeModules, Topology, Weights)));

    private static OnnxGraph Build(TfGraph source)
    {
        var joined = source[source.Behind("Identity")];
        var (eye, iris) = (source.Behind(joined.Inputs[0]), source.Behind(joined.Inputs[1]));
        var graph = GraphImporter.Import("iris", source, Side, eye, iris);
        PReluRewriter.Apply(graph);
        var both = graph.Add(new OnnxNode("Concat", "both", eye, iris).With("axis", 1));
        graph.Flatten(both, "points", (71 + 5) * 3);
        return graph;
    }
}
