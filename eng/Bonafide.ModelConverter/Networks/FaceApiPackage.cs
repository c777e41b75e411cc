using System.Text.Json;
using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.TensorFlow;

namespace Bonafide.ModelConverter.Networks;

/// <summary>The weight lists of the npm package <c>@vladmandic/face-api</c>; their networks exist there only as code.</summary>
internal static class FaceApiPackage
{
    public const string Name = "@vladmandic/face-api";
    public const string Version = "1.7.15";

    /// <summary>Mean colour of dlib's training pictures, subtracted by both networks: red, green, blue.</summary>
    public static readonly double[] MeanColour = [122.782, 117.001, 104.298];

    public static PackageFile File(string path, string sha256) => new(Name, path, sha256);

    public static Dictionary<string, SourceTensor> Read(string nodeModules, PackageFile manifest, PackageFile weights) =>
        WeightReader.Read(JsonDocument.Parse(manifest.Read(nodeModules)).RootElement, weights.Read(nodeModules));
}
