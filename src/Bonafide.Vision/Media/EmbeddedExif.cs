using System.Buffers.Binary;

namespace Bonafide.Vision.Media;

/// <summary>Finds the orientation in formats other than JPEG whose decoder does not apply it.</summary>
internal static class EmbeddedExif
{
    public static ExifOrientation Orientation(MediaType type, ReadOnlySpan<byte> data) => type switch
    {
        MediaType.Tiff => ExifOrientation.OfTiff(data),
        MediaType.Png => ExifOrientation.OfTiff(PngChunk(data)),
        MediaType.WebP => ExifOrientation.OfTiff(WebPChunk(data)),
        _ => default,
    };

    private static ReadOnlySpan<byte> PngChunk(ReadOnlySpan<byte> data)
    {
        const int overhead = 12;
        for (var rest = data[8..]; rest.Length >= overhead;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > (uint)rest.Length - overhead)
                break;
            if (rest[4..].StartsWith("eXIf"u8))
                return rest.Slice(8, (int)length);
            rest = rest[(overhead + (int)length)..];
        }

        return [];
    }

    private static ReadOnlySpan<byte> WebPChunk(ReadOnlySpan<byte> data)
    {
        const int overhead = 8;
        for (var rest = data[12..]; rest.Length >= overhead;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > (uint)rest.Length - overhead)
                break;
            if (rest.StartsWith("EXIF"u8))
            {
                var body = rest.Slice(overhead, (int)length);
                return body.StartsWith("Exif\0\0"u8) ? body[6..] : body;
            }

            // Chunks are padded to an even length.
            rest = rest[Math.Min(rest.Length, overhead + (int)length + (int)(length & 1))..];
        }

        return [];
    }
}
