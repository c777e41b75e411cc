using System.Globalization;

namespace Bonafide.Liveness.Challenges;

/// <summary>A colour that a page is told to show, in the 8-bit sRGB of CSS.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct LightColour(byte Red, byte Green, byte Blue)
{
    /// <summary>Red, green and blue in linear light, 0 to 1 (IEC 61966-2-1).</summary>
    public (double Red, double Green, double Blue) Linear => (Linearize(Red), Linearize(Green), Linearize(Blue));

    /// <summary>Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it.</summary>
    public double Luminance => Linear is var (red, green, blue) ? 0.2126 * red + 0.7152 * green + 0.0722 * blue : 0;

    /// <summary>Whether WCAG 2.3.1 calls it a saturated red: red makes up 0.8 or more of its linear light.</summary>
    public bool IsSaturatedRed => Linear is var (red, green, blue) && red > 0 && red / (red + green + blue) >= 0.8;

    /// <summary>As CSS writes it: <c>#rrggbb</c>.</summary>
    public string ToCss() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <returns>Null for any other text.</returns>
    public static LightColour? FromCss(string? text) =>
        text is ['#', ..] && text.Length == 7 && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new LightColour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    private static double Linearize(byte value)
    {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
