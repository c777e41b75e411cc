using System.Runtime.InteropServices;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Media;

namespace Bonafide.Vision.Jpeg;

/// <summary>Decodes JPEGs into reused pixel storage. Not safe for concurrent use.</summary>
public sealed unsafe class JpegDecoder : IDisposable
{
    private TurboJpegHandle _handle = TurboJpegHandle.ForDecoding();

    /// <summary>Reads the headers only.</summary>
    /// <exception cref="UnreadableImageException">The bytes are not a JPEG, or its headers are damaged.</exception>
    public JpegHeader ReadHeader(ReadOnlySpan<byte> jpeg)
    {
        if (!MediaTypes.IsJpeg(jpeg))
            throw new UnreadableImageException(UnreadableImageReason.NotAnImage, "The bytes are not a JPEG.");

        int width = 0, height = 0, sampling = 0, colorspace = 0;
        fixed (byte* bytes = jpeg)
        {
            // The size alone decides. A failure that still delivered it only means an unusual chroma layout, which the decoder itself can take;
            // a success without it is a stream of tables that holds no picture.
            _ = TurboJpegLibrary.ReadHeader(_handle, bytes, new CULong((nuint)jpeg.Length), &width, &height, &sampling, &colorspace);
            if (width <= 0 || height <= 0)
                throw Damaged();
        }

        return new JpegHeader(width, height, colorspace is TurboJpegLibrary.ColorspaceCmyk or TurboJpegLibrary.ColorspaceYcck);
    }

    /// <summary>Decodes a live frame: full size, the fast transforms.</summary>
    /// <param name="jpeg">The encoded frame.</param>
    /// <param name="maxPixels">Refused beyond this, before any memory is taken.</param>
    /// <param name="target">Receives the pixels; its storage is reused.</param>
    /// <exception cref="UnreadableImageException">Not a JPEG, damaged or too large.</exception>
    public void DecodeFast(ReadOnlySpan<byte> jpeg, int maxPixels, RgbxImage target) =>
        Decode(jpeg, ReadWithin(jpeg, maxPixels), eighths: 8, TurboJpegLibrary.FastDct | TurboJpegLibrary.FastUpsample, target);

    /// <summary>Decodes a still with the accurate transforms, shrunk while decoding when it is larger than needed.</summary>
    /// <param name="jpeg">The encoded picture.</param>
    /// <param name="maxPixels">Refused beyond this, before any memory is taken.</param>
    /// <param name="usefulPixels">Pictures larger than this are halved until they fit.</param>
    /// <param name="target">Receives the pixels; its storage is reused.</param>
    /// <returns>How many stored pixels one decoded pixel stands for, 1, 2, 4 or 8, along each axis.</returns>
    /// <exception cref="UnreadableImageException">Not a JPEG, damaged or too large.</exception>
    public int DecodeAccurately(ReadOnlySpan<byte> jpeg, int maxPixels, int usefulPixels, RgbxImage target)
    {
        var header = ReadWithin(jpeg, maxPixels);
        var eighths = 8;
        while (eighths > 1 && header.Pixels * eighths * eighths / 64 > usefulPixels)
            eighths /= 2;
        Decode(jpeg, header, eighths, flags: 0, target);
        return 8 / eighths;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private JpegHeader ReadWithin(ReadOnlySpan<byte> jpeg, int maxPixels)
    {
        var header = ReadHeader(jpeg);
        if (header.Pixels > maxPixels)
            throw new UnreadableImageException(
                UnreadableImageReason.TooLarge, $"The picture has {header.Width} x {header.Height} pixels; at most {maxPixels} pixels are accepted.");
        return header;
    }

    private void Decode(ReadOnlySpan<byte> jpeg, JpegHeader header, int eighths, int flags, RgbxImage target)
    {
        target.Resize((header.Width * eighths + 7) / 8, (header.Height * eighths + 7) / 8);
        var format = header.IsCmyk ? TurboJpegLibrary.Cmyk : TurboJpegLibrary.Rgbx;
        fixed (byte* bytes = jpeg)
        {
            var failed = TurboJpegLibrary.Decompress(
                _handle, bytes, new CULong((nuint)jpeg.Length), target.Pointer, target.Width, target.Stride, target.Height, format, flags | TurboJpegLibrary.LimitScans) != 0;
            if (failed && !JpegWarnings.AreHarmless(_handle))
                throw Damaged();
        }

        if (header.IsCmyk)
            CmykConversion.ToRgbx(target.Pixels, inverted: AdobeMarker.IsPresent(jpeg));
    }

    // A decompressor that met a damaged file keeps traces of it, so the next file gets a new one.
    private UnreadableImageException Damaged()
    {
        _handle.Dispose();
        _handle = TurboJpegHandle.ForDecoding();
        return new UnreadableImageException(UnreadableImageReason.Damaged, "The JPEG is cut short or corrupt; send it again.");
    }
}
