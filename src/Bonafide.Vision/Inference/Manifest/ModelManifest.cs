using System.Collections.Immutable;
using System.Text.Json;

namespace Bonafide.Vision.Inference.Manifest;

/// <summary>The list of converted models that lies beside them as <see cref="FileName"/>.</summary>
/// <param name="Version">Of this layout; <see cref="CurrentVersion"/>.</param>
/// <param name="Models">One entry per file.</param>
public sealed record ModelManifest(int Version, ImmutableArray<ModelEntry> Models)
{
    /// <summary>The layout that this code reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Name of the file within the models folder.</summary>
    public const string FileName = "models.json";

    /// <summary>camelCase names, indented.</summary>
    public static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
