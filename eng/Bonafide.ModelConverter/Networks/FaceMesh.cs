using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.Rewriting;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>MediaPipe Face Mesh: 468 landmarks of a face in an upright crop. Its head for finer contours is left out.</summary>
internal static class FaceMesh
{
    private const int Side = 192;

    private static readonly PackageFile Topology = HumanPackage.File(
        "models/facemesh.json", "b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7");
    private static readonly PackageFile Weights = HumanPackage.File(
        "models/facemesh.bin", "3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b");

    public static NamedModel Convert(string nodeModules) => new(
        "facemesh",
        "face landmarks",
        "value / 255",
        ["468 points of x, y, z in input pixels", "probability that the crop shows a face"],
        HumanPackage.Source(Topology, Weights),
        Build(HumanPackage.Read(nodeModules, Topology, Weights)));

    private static OnnxGraph Build(TfGraph source)
    {
        // The signature of the source: Identity_2 is the mesh, Identity_1 the flag behind a sigmoid.
        var (mesh, flag) = (source.Behind("Identity_2"), source.Behind("Identity_1"));
        var graph = GraphImporter.Import("facemesh", source, Side, mesh, flag);
        PReluRewriter.Apply(graph);
        graph.Flatten(mesh, "points", 468 * 3);
        graph.Flatten(flag, "presence", 1);
        return graph;
    }
}
