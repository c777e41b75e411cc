using System.ComponentModel.DataAnnotations;
using Bonafide.Vision.Pad;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision;

/// <summary>Where the models are and how frames are observed. Validated at start.</summary>
public sealed class VisionOptions : IValidatableObject
{
    /// <summary>Section name in the configuration.</summary>
    public const string Section = "Vision";

    private const int MostPadModels = 16;

    /// <summary>
    /// Folder with <c>models/</c> and <c>native/</c>. <value>Default: found beside the program or in <c>artifacts/runtime</c>, see <see cref="RuntimeFolder"/>.</value>
    /// </summary>
    public string? RuntimePath { get; set; }

    /// <summary>Side of the square that the detector sees, pixels: 128, 160, 192 or 256. <value>Default: 192.</value></summary>
    [AllowedValues(128, 160, 192, 256)]
    public int DetectorSize { get; set; } = 192;

    /// <summary>
    /// Arithmetic of the template network. Templates of different variants are never compared. <value>Default: <see cref="TemplateVariant.Quantized"/>.</value>
    /// </summary>
    public TemplateVariant TemplateVariant { get; set; } = TemplateVariant.Quantized;

    /// <summary>Run the detector at least on every n-th frame while a face is tracked. <value>Default: 5.</value></summary>
    [Range(1, 100)]
    public int DetectorCadence { get; set; } = 5;

    /// <summary>Faces reported per frame at most. <value>Default: 4.</value></summary>
    [Range(1, 32)]
    public int MaxFaces { get; set; } = 4;

    /// <summary>Largest live frame, pixels. <value>Default: 1280 × 1280.</value></summary>
    [Range(64 * 64, 4096 * 4096)]
    public int MaxLivePixels { get; set; } = 1280 * 1280;

    /// <summary>Largest still or uploaded picture, pixels. <value>Default: 50 million.</value></summary>
    [Range(640 * 480, 400_000_000)]
    public int MaxStillPixels { get; set; } = 50_000_000;

    /// <summary>Largest still or uploaded picture, encoded bytes. <value>Default: 20 MiB.</value></summary>
    [Range(1024, int.MaxValue)]
    public int MaxStillBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>PAD networks of the owner's; every one must pass. See docs/pad-models.md. <value>Default: none.</value></summary>
    public IList<PadModelOptions> PadModels { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PadModels.Count > MostPadModels)
            yield return new ValidationResult($"At most {MostPadModels} networks.", [nameof(PadModels)]);
        foreach (var twice in PadModels.GroupBy(model => model.Name).Where(group => group.Count() > 1))
            yield return new ValidationResult($"The name '{twice.Key}' occurs twice.", [nameof(PadModels)]);
    }
}
