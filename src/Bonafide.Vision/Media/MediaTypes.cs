using System.Buffers.Binary;

namespace Bonafide.Vision.Media;

/// <summary>Tells formats by their first bytes; names and declared types are not asked.</summary>
internal static class MediaTypes
{
    public static bool IsJpeg(ReadOnlySpan<byte> data) => data.Length >= 3 && data[0] == 0xFF && data[1] == 0xD8 && data[2] == 0xFF;

    public static MediaType Sniff(ReadOnlySpan<byte> data)
    {
        if (IsJpeg(data))
            return MediaType.Jpeg;
        if (data.StartsWith(PngSignature))
            return MediaType.Png;
        if (data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8))
            return MediaType.Gif;
        if (data.StartsWith("BM"u8) && data.Length >= 26)
            return MediaType.Bmp;
        if (data.StartsWith("II*\0"u8) || data.StartsWith("MM\0*"u8))
            return MediaType.Tiff;
        if (data.Length < 12)
            return MediaType.Unknown;
        if (data.StartsWith("RIFF"u8) && data[8..].StartsWith("WEBP"u8))
            return MediaType.WebP;
        return data[4..].StartsWith("ftyp"u8) ? Brand(data) : MediaType.Unknown;
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // The major brand, then the compatible ones (ISO 14496-12, section 4.3).
    private static MediaType Brand(ReadOnlySpan<byte> data)
    {
        const uint longest = 256;
        var end = Math.Min(data.Length, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(data), longest));
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            var brand = data.Slice(at, 4);
            if (brand.StartsWith("avif"u8) || brand.StartsWith("avis"u8))
                return MediaType.Avif;
            if (brand.StartsWith("heic"u8) || brand.StartsWith("heix"u8) || brand.StartsWith("heim"u8) || brand.StartsWith("heis"u8))
                return MediaType.Heic;
        }

        return MediaType.Unknown;
    }
}
