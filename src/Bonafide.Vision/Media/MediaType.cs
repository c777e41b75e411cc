namespace Bonafide.Vision.Media;

/// <summary>The picture formats that are accepted.</summary>
internal enum MediaType
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Bmp,
    Gif,
    Tiff,
    Avif,
    Heic,
}
