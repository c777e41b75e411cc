namespace Bonafide.Vision.Jpeg;

/// <summary>Looks for the Adobe APP14 segment: its writers store CMYK inverted.</summary>
internal static class AdobeMarker
{
    private const byte App14 = 0xEE;

    public static bool IsPresent(ReadOnlySpan<byte> jpeg)
    {
        foreach (var segment in new JpegSegments(jpeg))
        {
            if (segment.Marker == App14 && segment.Body.StartsWith("Adobe"u8))
                return true;
        }

        return false;
    }
}
