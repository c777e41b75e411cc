using System.Runtime.InteropServices;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Jpeg;

/// <summary>Encodes pictures as JPEG. Not safe for concurrent use.</summary>
public sealed unsafe class JpegEncoder : IDisposable
{
    private readonly TurboJpegHandle _handle = TurboJpegHandle.ForEncoding();
    private byte[] _buffer = [];

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The pixels.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <param name="fullChroma">Keep colour at full resolution instead of half.</param>
    /// <param name="progressive">Write a progressive file.</param>
    public byte[] Encode(RgbxImage image, int quality, bool fullChroma = false, bool progressive = false)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);

        var sampling = fullChroma ? TurboJpegLibrary.Sampling444 : TurboJpegLibrary.Sampling420;
        var flags = TurboJpegLibrary.NoReallocate | (progressive ? TurboJpegLibrary.Progressive : 0);
        var largest = checked((int)TurboJpegLibrary.BufferSize(image.Width, image.Height, sampling).Value);
        if (_buffer.Length < largest)
            _buffer = GC.AllocateUninitializedArray<byte>(largest);
        fixed (byte* start = _buffer)
        {
            var into = start;
            var size = new CULong((nuint)_buffer.Length);
            if (TurboJpegLibrary.Compress(
                _handle, image.Pointer, image.Width, image.Stride, image.Height, TurboJpegLibrary.Rgbx, &into, &size, sampling, quality, flags) != 0)
                throw new InvalidOperationException($"A picture of {image.Width} x {image.Height} pixels could not be encoded as JPEG.");
            return _buffer[..(int)size.Value];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
