using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.TensorFlow;
using Bonafide.Vision.Inference.Manifest;

namespace Bonafide.ModelConverter.Networks;

/// <summary>The graph models of the npm package <c>@vladmandic/human</c>, which are Google's MediaPipe networks.</summary>
internal static class HumanPackage
{
    public const string Name = "@vladmandic/human";
    public const string Version = "3.3.6";

    public static TfGraph Read(string nodeModules, PackageFile topology, PackageFile weights) =>
        TfGraph.Parse(topology.Read(nodeModules), weights.Read(nodeModules));

    public static PackageFile File(string path, string sha256) => new(Name, path, sha256);

    public static ModelSource Source(params PackageFile[] files) => new(
        Name,
        Version,
        "MIT AND Apache-2.0",
        "Google MediaPipe (network and weights, Apache-2.0); Vladimir Mandic (conversion to TensorFlow.js, MIT)",
        [.. files.Select(file => new SourceFile(file.Path, file.Sha256))]);
}
