namespace Bonafide.Vision.Templates;

/// <summary>Arithmetic of the template network.</summary>
public enum TemplateVariant
{
    /// <summary>Eight-bit integers: about three times as fast.</summary>
    Quantized,

    /// <summary>32-bit floating point: the same numbers on every processor.</summary>
    Full,
}
