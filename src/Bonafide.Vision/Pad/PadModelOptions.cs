using System.ComponentModel.DataAnnotations;

namespace Bonafide.Vision.Pad;

/// <summary>A presentation attack detection network of the owner's: where it is and how it wants its input. Validated at start.</summary>
public sealed class PadModelOptions : IValidatableObject
{
    /// <summary>Name in observations and reports; unique. <value>Required.</value></summary>
    [Required, StringLength(64)]
    public string Name { get; set; } = "";

    /// <summary>The <c>.onnx</c> file. <value>Required.</value></summary>
    [Required]
    public string Path { get; set; } = "";

    /// <summary>SHA-256 of the file, hexadecimal; a file that differs is refused. <value>Default: not checked.</value></summary>
    [RegularExpression("^[0-9a-fA-F]{64}$", ErrorMessage = "A SHA-256 has 64 hexadecimal digits.")]
    public string? Sha256 { get; set; }

    /// <summary>Side of the square crop around the middle of the face, in heights of the face box. <value>Default: 1.5.</value></summary>
    [Range(0.5, 8.0)]
    public double CropScale { get; set; } = 1.5;

    /// <summary>Width and height of the input, pixels. <value>Required.</value></summary>
    [Range(16, 1024)]
    public int InputSize { get; set; }

    /// <summary>Order of the colours. <value>Default: <see cref="PadChannels.Rgb"/>.</value></summary>
    public PadChannels Channels { get; set; } = PadChannels.Rgb;

    /// <summary>Order of the dimensions. <value>Default: <see cref="PadLayout.Nchw"/>.</value></summary>
    public PadLayout Layout { get; set; } = PadLayout.Nchw;

    /// <summary>What each byte is multiplied with first. <value>Default: 1 (0 to 255).</value></summary>
    [Range(1e-6, 1e6)]
    public double Scale { get; set; } = 1;

    /// <summary>Subtracted after scaling, per colour in the order of <see cref="Channels"/>. <value>Default: none.</value></summary>
    public double[]? Mean { get; set; }

    /// <summary>Divisor after that, per colour in the order of <see cref="Channels"/>. <value>Default: none.</value></summary>
    public double[]? Std { get; set; }

    /// <summary>Place of the bona fide class among the values of the output. <value>Default: 0.</value></summary>
    [Range(0, 999)]
    public int LiveClass { get; set; }

    /// <summary>How the output becomes a probability. <value>Default: <see cref="PadActivation.Softmax"/>.</value></summary>
    public PadActivation Activation { get; set; } = PadActivation.Softmax;

    /// <summary>Least score of a bona fide presentation. <value>Default: 0.5.</value></summary>
    [Range(0.001, 0.999)]
    public double Threshold { get; set; } = 0.5;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mean is not null && (Mean.Length != 3 || !Array.TrueForAll(Mean, double.IsFinite)))
            yield return new ValidationResult("Three finite numbers are needed, one per colour.", [nameof(Mean)]);
        if (Std is not null && (Std.Length != 3 || !Array.TrueForAll(Std, value => double.IsFinite(value) && value > 0)))
            yield return new ValidationResult("Three numbers above zero are needed, one per colour.", [nameof(Std)]);
        if (!Enum.IsDefined(Channels))
            yield return new ValidationResult("Rgb or Bgr is needed.", [nameof(Channels)]);
        if (!Enum.IsDefined(Layout))
            yield return new ValidationResult("Nchw or Nhwc is needed.", [nameof(Layout)]);
        if (!Enum.IsDefined(Activation))
            yield return new ValidationResult("None, Softmax or Sigmoid is needed.", [nameof(Activation)]);
    }
}
