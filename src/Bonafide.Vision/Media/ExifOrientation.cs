using System.Buffers.Binary;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Vision.Media;

/// <summary>How a stored picture must be turned to be upright: mirrored left to right first, then turned clockwise.</summary>
/// <param name="QuarterTurns">0 to 3, clockwise.</param>
/// <param name="Mirrored">Whether the stored picture is a mirror image.</param>
internal readonly record struct ExifOrientation(int QuarterTurns, bool Mirrored)
{
    private const byte App1 = 0xE1;
    private const ushort OrientationTag = 0x0112;
    private const ushort TypeShort = 3;

    // A directory with more entries than this is not one that a camera wrote.
    private const int MaxEntries = 512;

    public bool IsUpright => this == default;

    /// <summary>From the first EXIF segment of a JPEG; upright when there is none.</summary>
    public static ExifOrientation OfJpeg(ReadOnlySpan<byte> jpeg)
    {
        foreach (var segment in new JpegSegments(jpeg))
        {
            if (segment.Marker == App1 && segment.Body.StartsWith("Exif\0\0"u8))
                return OfTiff(segment.Body[6..]);
        }

        return default;
    }

    /// <summary>From a TIFF structure, which an EXIF block is too; upright when it does not say or is damaged.</summary>
    public static ExifOrientation OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return default;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return default;

        var directory = Read32(tiff, 4, little);
        if (directory > (uint)tiff.Length - 2)
            return default;
        var entries = Math.Min((int)Read16(tiff, (int)directory, little), MaxEntries);
        for (var i = 0; i < entries; i++)
        {
            var at = (int)directory + 2 + 12 * i;
            if (at + 12 > tiff.Length)
                break;
            if (Read16(tiff, at, little) == OrientationTag && Read16(tiff, at + 2, little) == TypeShort)
                return FromTag(Read16(tiff, at + 8, little));
        }

        return default;
    }

    // TIFF 6.0, section "Orientation": where the first row and the first column of the stored data belong.
    private static ExifOrientation FromTag(int tag) => tag switch
    {
        2 => new(0, true),
        3 => new(2, false),
        4 => new(2, true),
        5 => new(3, true),
        6 => new(1, false),
        7 => new(1, true),
        8 => new(3, false),
        _ => default,
    };

    private static ushort Read16(ReadOnlySpan<byte> data, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data[at..]) : BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static uint Read32(ReadOnlySpan<byte> data, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) : BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
