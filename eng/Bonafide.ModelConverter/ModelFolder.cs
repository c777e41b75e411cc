using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.ModelConverter.Networks;
using Bonafide.ModelConverter.Onnx;
using Bonafide.Vision.Inference.Manifest;

namespace Bonafide.ModelConverter;

/// <summary>Writes models and their manifest.</summary>
internal static class ModelFolder
{
    /// <summary>Serialises the models in order; nothing is written yet.</summary>
    public static List<(ModelEntry Entry, byte[] Bytes)> Prepare(IEnumerable<NamedModel> models) => [.. models.Select(model =>
    {
        var bytes = OnnxSerializer.Serialize(model.Graph);
        return (Describe(model, bytes), bytes);
    })];

    /// <summary>Writes the models and, last, the manifest: a folder with a manifest is complete.</summary>
    public static void Write(string folder, IReadOnlyCollection<(ModelEntry Entry, byte[] Bytes)> models)
    {
        Directory.CreateDirectory(folder);
        var manifest = Path.Combine(folder, ModelManifest.FileName);
        File.Delete(manifest);
        foreach (var (entry, bytes) in models)
            Replace(Path.Combine(folder, entry.File), bytes);
        var list = new ModelManifest(ModelManifest.CurrentVersion, [.. models.Select(model => model.Entry)]);
        File.WriteAllText(manifest, JsonSerializer.Serialize(list, ModelManifest.JsonOptions) + "\n");
    }

    private static ModelEntry Describe(NamedModel model, byte[] bytes) => new(
        model.Name,
        model.Name + ".onnx",
        Convert.ToHexStringLower(SHA256.HashData(bytes)),
        bytes.Length,
        model.Task,
        [.. model.Graph.Inputs.Select(input => new ModelInput(input.Name, [.. Shape(input)], "NCHW", "RGB", model.Normalisation))],
        [.. model.Graph.Outputs.Zip(model.OutputMeanings, (output, meaning) => new ModelOutput(output.Name, [.. Shape(output)], meaning))],
        model.Source);

    private static IEnumerable<int> Shape(OnnxValue value) => value.Shape.Select(size => (int)(long)size);

    // A server that is reading the old file goes on reading it whole.
    private static void Replace(string path, byte[] content)
    {
        var partial = path + ".new";
        File.WriteAllBytes(partial, content);
        File.Move(partial, path, overwrite: true);
    }
}
