namespace Bonafide.Simulator.Rendering;

/// <summary>How a surface mirrors light.</summary>
/// <param name="Gloss">Strength of the highlight: 0.02 skin, 0.005 matte paper, 0.05 glossy paper.</param>
/// <param name="Sharpness">Blinn exponent: 12 skin, 60 glossy paper, 400 glass.</param>
internal readonly record struct Material(float Gloss, float Sharpness)
{
    public static Material Matte => new(0, 1);

    public static Material Skin => new(0.022f, 14);
}
