using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Vision.Inference.Manifest;

namespace Bonafide.Vision.Inference;

/// <summary>The models of a runtime folder; loads each only if it is, byte for byte, what the manifest says.</summary>
public sealed class ModelCatalog
{
    private readonly OnnxRuntime _runtime;
    private readonly string _folder;

    private ModelCatalog(OnnxRuntime runtime, string folder, ModelManifest manifest)
    {
        _runtime = runtime;
        _folder = folder;
        Manifest = manifest;
    }

    /// <summary>What is there.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Starts the inference library of a runtime folder and reads its manifest.</summary>
    /// <param name="runtimeFolder">See <see cref="RuntimeFolder.Locate"/>.</param>
    /// <exception cref="OnnxException">The library or the manifest is missing or unfit.</exception>
    public static ModelCatalog Open(string runtimeFolder) => Open(OnnxRuntime.Start(runtimeFolder), Path.Combine(runtimeFolder, "models"));

    /// <summary>Reads the manifest of a folder of models.</summary>
    /// <param name="runtime">What shall run them.</param>
    /// <param name="folder">Holds the models and <see cref="ModelManifest.FileName"/>.</param>
    /// <exception cref="OnnxException">The manifest is missing or unfit.</exception>
    public static ModelCatalog Open(OnnxRuntime runtime, string folder)
    {
        var path = Path.Combine(folder, ModelManifest.FileName);
        if (!File.Exists(path))
            throw new OnnxException(OnnxErrorCode.NoSuchFile, $"{path} is missing. Run 'make models'.");

        ModelManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), ModelManifest.JsonOptions);
        }
        catch (JsonException e)
        {
            throw new OnnxException(OnnxErrorCode.InvalidArgument, $"{path} is damaged: {e.Message} Run 'make models'.");
        }

        if (manifest is not { Version: ModelManifest.CurrentVersion })
        {
            throw new OnnxException(
                OnnxErrorCode.NotImplemented, $"{path} is of another version than {ModelManifest.CurrentVersion}. Run 'make models'.");
        }

        return new ModelCatalog(runtime, folder, manifest);
    }

    /// <summary>Reads, checks and loads a model.</summary>
    /// <param name="name">Its name in the manifest.</param>
    /// <param name="options">How to prepare it; by default one thread.</param>
    /// <exception cref="OnnxException">It is not listed, is missing, differs from its checksum, or cannot be loaded.</exception>
    public OnnxModel Load(string name, OnnxSessionOptions? options = null)
    {
        var entry = Manifest.Models.FirstOrDefault(model => model.Name == name) ?? throw new OnnxException(
            OnnxErrorCode.InvalidArgument,
            $"There is no model '{name}'; there are {string.Join(", ", Manifest.Models.Select(model => model.Name))}.");
        return OnnxModel.Load(_runtime, name, ReadChecked(entry), options);
    }

    private byte[] ReadChecked(ModelEntry entry)
    {
        var file = new FileInfo(Path.Combine(_folder, Path.GetFileName(entry.File)));
        if (!file.Exists)
            throw new OnnxException(OnnxErrorCode.NoSuchFile, $"{file.FullName} is missing. Run 'make models'.");

        var bytes = file.Length == entry.Bytes ? File.ReadAllBytes(file.FullName) : [];
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == entry.Sha256
            ? bytes
            : throw new OnnxException(
                OnnxErrorCode.InvalidProtobuf, $"{file.FullName} is not the file that {ModelManifest.FileName} lists. Run 'make models'.");
    }
}
