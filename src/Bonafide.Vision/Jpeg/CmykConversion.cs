namespace Bonafide.Vision.Jpeg;

/// <summary>Turns CMYK pixels into RGBX in place, without colour management: good enough to find and compare faces.</summary>
internal static class CmykConversion
{
    public static void ToRgbx(Span<byte> pixels, bool inverted)
    {
        for (var i = 0; i + 3 < pixels.Length; i += 4)
        {
            var key = inverted ? pixels[i + 3] : 255 - pixels[i + 3];
            for (var channel = 0; channel < 3; channel++)
            {
                var ink = inverted ? pixels[i + channel] : 255 - pixels[i + channel];
                pixels[i + channel] = (byte)((ink * key + 127) / 255);
            }
        }
    }
}
