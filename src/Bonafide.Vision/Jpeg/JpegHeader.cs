namespace Bonafide.Vision.Jpeg;

/// <summary>What the headers of a JPEG say, read before anything is allocated for its pixels.</summary>
/// <param name="Width">Stored width, pixels; the EXIF orientation is not applied.</param>
/// <param name="Height">Stored height, pixels.</param>
/// <param name="IsCmyk">Whether the picture is in CMYK or YCCK.</param>
public readonly record struct JpegHeader(int Width, int Height, bool IsCmyk)
{
    /// <summary>Width times height.</summary>
    public long Pixels => (long)Width * Height;
}
