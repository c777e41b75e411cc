using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.Rewriting;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>MediaPipe BlazeFace, back camera variant: finds faces. Fully convolutional, so it is written for several image sizes.</summary>
internal static class BlazeFace
{
    /// <summary>Sides of the square input, pixels; the network itself was trained at the largest.</summary>
    private static readonly int[] Sides = [128, 160, 192, 256];

    private static readonly PackageFile Topology = HumanPackage.File(
        "models/blazeface.json", "cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f");
    private static readonly PackageFile Weights = HumanPackage.File(
        "models/blazeface.bin", "dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72");

    public static IEnumerable<NamedModel> Convert(string nodeModules)
    {
        var source = HumanPackage.Read(nodeModules, Topology, Weights);
        return Sides.Select(side => new NamedModel(
            $"blazeface-{side}",
            "face detection",
            "value / 127.5 - 1",
            [
                "logit of a face per anchor; anchors of stride 16 (2 per cell) come before those of stride 32 (6 per cell), rows outer",
                "per anchor, in input pixels relative to the cell's centre: centre x, y; width, height; then x, y of image-left eye, "
                + "image-right eye, nose, mouth, image-left ear, image-right ear",
            ],
            HumanPackage.Source(Topology, Weights),
            Build(source, side)));
    }

    private static OnnxGraph Build(TfGraph source, int side)
    {
        // In the source the heads are apart: logits and regressors of stride 16 are Identity and Identity_2, of stride 32 the others.
        string[] scores = [source.Behind("Identity"), source.Behind("Identity_1")];
        string[] boxes = [source.Behind("Identity_2"), source.Behind("Identity_3")];
        var graph = GraphImporter.Import($"blazeface-{side}", source, side, [.. scores, .. boxes]);
        ChannelPadding.Apply(graph);
        ShortcutFolding.Apply(graph);

        long anchors = (2 * (side / 16) * (side / 16)) + (6 * (side / 32) * (side / 32));
        Join(graph, "scores", scores, 1, anchors);
        Join(graph, "boxes", boxes, 1, anchors, 16);
        return graph;
    }

    /// <summary>Puts the channels last, as the anchors of a cell follow each other there, and both strides into one list.</summary>
    private static void Join(OnnxGraph graph, string name, string[] heads, params long[] shape)
    {
        var parts = new List<string>();
        foreach (var (i, head) in heads.Index())
        {
            var last = graph.Add(new OnnxNode("Transpose", $"{name}/{i}/last", head).With("perm", 0, 2, 3, 1));
            long[] open = [1, -1, .. shape[2..]];
            var to = graph.Add($"{name}/{i}/shape", OnnxTensor.Of(open, open.Length));
            parts.Add(graph.Add(new OnnxNode("Reshape", $"{name}/{i}", last, to)));
        }

        graph.Add(new OnnxNode("Concat", name, parts).With("axis", 1));
        graph.Outputs.Add(OnnxValue.Fixed(name, shape));
    }
}
