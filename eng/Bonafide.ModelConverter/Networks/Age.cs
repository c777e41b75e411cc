using Bonafide.ModelConverter.Packages;
using Bonafide.Vision.Inference.Manifest;

namespace Bonafide.ModelConverter.Networks;

/// <summary>Age estimation. The gender head beside it in the source is left out: nothing here has a use for it.</summary>
internal static class Age
{
    private static readonly PackageFile Manifest = FaceApiPackage.File(
        "model/age_gender_model-weights_manifest.json", "74b60bf3ebf981bf4e661e9cca3a185614e10b25d797118b62e2a68d3ff2569f");
    private static readonly PackageFile Weights = FaceApiPackage.File(
        "model/age_gender_model.bin", "49f92bbc0afef2342c4385e4a2b0acb6d7a727c6f0aa539499719a81acf9abaa");

    private static readonly ModelSource Source = new(
        FaceApiPackage.Name,
        FaceApiPackage.Version,
        "MIT",
        "Vincent Mühler, face-api.js (network and weights, MIT); Vladimir Mandic (package, MIT)",
        [new SourceFile(Manifest.Path, Manifest.Sha256), new SourceFile(Weights.Path, Weights.Sha256)]);

    public static NamedModel Convert(string nodeModules) => new(
        "age",
        "age estimation",
        "value",
        ["age in years"],
        Source,
        AgeXception.Build(FaceApiPackage.Read(nodeModules, Manifest, Weights)));
}
