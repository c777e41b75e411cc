using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the face is made of dots or lines: waves that the whole face shares and that skin does not have. Score: 1 where no pattern stands out of
/// the smooth spectrum, falling with the logarithm of the highest peak in brightness, colour or stripes to 0; the median over the stills.
/// </summary>
/// <remarks>
/// One-sided: a fine print, a distant or a phone's screen leaves no wave that the camera resolves, so no pattern proves nothing. The idea of looking
/// for the periodic remains of recapture in the spectrum is that of García and de Queiroz, "Face-Spoofing 2D-Detection Based on Moiré-Pattern
/// Analysis", IEEE TIFS 10(4), 2015. Blur, black level and colour are reported and not judged: cheap cameras and hazy rooms look alike.
/// </remarks>
internal sealed class TextureCue : ICue
{
    // Ratios of powers; see docs/texture.md for the distributions that they were read off.
    private const double Plain = 3;
    private const double Patterned = 8;

    public string Name => "texture";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var measured = evidence.Stills.Select(still => still.Texture).OfType<StillTexture>().OrderBy(Peak).ToList();
        if (measured.Count == 0)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["stills"] = evidence.Stills.Count });

        // The lower of two middle ones: a chance peak in one of two stills names no attack.
        var texture = measured[(measured.Count - 1) / 2];
        return new CueResult(Name, true, Ramp.Score(Math.Log(Peak(texture)), Math.Log(Patterned), Math.Log(Plain)), 1, new Dictionary<string, double>
        {
            ["stills"] = measured.Count,
            ["lumaPeak"] = texture.LumaPeak,
            ["chromaPeak"] = texture.ChromaPeak,
            ["banding"] = texture.Banding,
            ["period"] = texture.Period,
            ["slope"] = texture.Slope,
            ["black"] = texture.Black,
            ["white"] = texture.White,
            ["colourSpread"] = texture.ColourSpread,
        });
    }

    // Not a number is larger than any, so that it speaks for nobody.
    private static double Peak(StillTexture texture)
    {
        var peak = Math.Max(texture.LumaPeak, Math.Max(texture.ChromaPeak, texture.Banding));
        return double.IsNaN(peak) ? double.MaxValue : peak;
    }
}
