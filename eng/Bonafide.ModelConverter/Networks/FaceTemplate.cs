using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.TensorFlow;
using Bonafide.Vision.Inference.Manifest;

namespace Bonafide.ModelConverter.Networks;

/// <summary>The face template, in floats and in bytes.</summary>
internal static class FaceTemplate
{
    private static readonly PackageFile Manifest = FaceApiPackage.File(
        "model/face_recognition_model-weights_manifest.json", "cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b");
    private static readonly PackageFile Weights = FaceApiPackage.File(
        "model/face_recognition_model.bin", "b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589");

    private static readonly ModelSource Source = new(
        FaceApiPackage.Name,
        FaceApiPackage.Version,
        "MIT AND CC0-1.0",
        "Davis E. King, dlib (network and weights, CC0-1.0); Vincent Mühler, face-api.js (conversion, MIT); Vladimir Mandic (package, MIT)",
        [new SourceFile(Manifest.Path, Manifest.Sha256), new SourceFile(Weights.Path, Weights.Sha256)]);

    public static IEnumerable<NamedModel> Convert(string nodeModules)
    {
        var source = FaceApiPackage.Read(nodeModules, Manifest, Weights);
        return [Build("template-fp32", source, new FloatPrecision()), Build("template-int8", source, new BytePrecision())];
    }

    private static NamedModel Build(string name, Dictionary<string, SourceTensor> source, IPrecision precision) => new(
        name,
        "face template",
        "value",
        ["template; the Euclidean distance between two of them tells how alike two faces are"],
        Source,
        DlibResNet.Build(name, source, precision));
}
