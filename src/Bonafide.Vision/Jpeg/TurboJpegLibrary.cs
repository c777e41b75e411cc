using System.Runtime.InteropServices;

namespace Bonafide.Vision.Jpeg;

/// <summary>The part of the TurboJPEG 2.x C API that is used here.</summary>
internal static unsafe partial class TurboJpegLibrary
{
    private const string Library = "libturbojpeg.so.0";

    public const int Rgbx = 2;
    public const int Cmyk = 11;

    public const int ColorspaceCmyk = 3;
    public const int ColorspaceYcck = 4;

    public const int Sampling444 = 0;
    public const int Sampling420 = 2;

    public const int FastUpsample = 256;
    public const int NoReallocate = 1024;
    public const int FastDct = 2048;
    public const int Progressive = 16384;

    /// <summary>Refuses progressive files with more than 500 scans: each scan costs a pass over the whole picture.</summary>
    public const int LimitScans = 32768;

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    public static partial nint InitDecompress();

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    public static partial nint InitCompress();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    public static partial int ReadHeader(
        TurboJpegHandle handle, byte* jpeg, CULong size, int* width, int* height, int* sampling, int* colorspace);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(
        TurboJpegHandle handle, byte* jpeg, CULong size, byte* pixels, int width, int pitch, int height, int pixelFormat, int flags);

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    public static partial int Compress(
        TurboJpegHandle handle, byte* pixels, int width, int pitch, int height, int pixelFormat, byte** jpeg, CULong* size, int sampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjBufSize")]
    public static partial CULong BufferSize(int width, int height, int sampling);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    public static partial byte* ErrorText(TurboJpegHandle handle);

    [LibraryImport(Library, EntryPoint = "tjGetErrorCode")]
    public static partial int ErrorCode(TurboJpegHandle handle);
}
