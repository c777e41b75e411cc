using System.Buffers.Binary;

namespace Bonafide.Vision.Media;

/// <summary>Reads the size a picture claims in its first bytes, before any decoder sees it.</summary>
internal static class HeaderSize
{
    /// <summary>Width and height, or null where the format does not tell near its start (TIFF, AVIF, HEIC) or the header is cut short.</summary>
    public static (long Width, long Height)? Read(MediaType type, ReadOnlySpan<byte> data) => type switch
    {
        MediaType.Png when data.Length >= 24 =>
            (BinaryPrimitives.ReadUInt32BigEndian(data[16..]), BinaryPrimitives.ReadUInt32BigEndian(data[20..])),
        MediaType.Gif when data.Length >= 10 =>
            (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]), BinaryPrimitives.ReadUInt16LittleEndian(data[8..])),
        MediaType.Bmp when data.Length >= 26 => Bmp(data),
        MediaType.WebP when data.Length >= 30 => WebP(data),
        _ => null,
    };

    private static (long Width, long Height) Bmp(ReadOnlySpan<byte> data)
    {
        const uint os2HeaderSize = 12;
        if (BinaryPrimitives.ReadUInt32LittleEndian(data[14..]) == os2HeaderSize)
            return (BinaryPrimitives.ReadUInt16LittleEndian(data[18..]), BinaryPrimitives.ReadUInt16LittleEndian(data[20..]));

        // A negative height means that rows run from the top.
        return (BinaryPrimitives.ReadInt32LittleEndian(data[18..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(data[22..])));
    }

    // Google, "WebP Container Specification" and RFC 6386 (lossy key frame), section 9.1.
    private static (long Width, long Height)? WebP(ReadOnlySpan<byte> data)
    {
        var chunk = data[12..];
        if (chunk.StartsWith("VP8X"u8))
            return (1 + Read24(data[24..]), 1 + Read24(data[27..]));
        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[21..]);
            return (1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        if (chunk.StartsWith("VP8 "u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(data[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[28..]) & 0x3FFF);
        return null;
    }

    private static int Read24(ReadOnlySpan<byte> data) => data[0] | data[1] << 8 | data[2] << 16;
}
