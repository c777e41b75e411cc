namespace Bonafide.Server.Faces;

/// <summary>The media type of a picture by its first bytes; what a sender claims is not repeated to a reader.</summary>
internal static class ImageContentType
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    public static string Of(ReadOnlySpan<byte> image) => image switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
        [0x47, 0x49, 0x46, 0x38, ..] => "image/gif",
        [0x42, 0x4D, ..] => "image/bmp",
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => "image/tiff",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, ..] => "image/avif",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] => "image/heic",
        _ => "application/octet-stream",
    };
}
