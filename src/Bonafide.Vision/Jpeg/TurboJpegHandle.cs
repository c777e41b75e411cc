using System.Runtime.InteropServices;

namespace Bonafide.Vision.Jpeg;

/// <summary>One TurboJPEG compressor or decompressor; freed with its owner. Not safe for concurrent use.</summary>
internal sealed class TurboJpegHandle : SafeHandle
{
    public TurboJpegHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public static TurboJpegHandle ForDecoding() => Owning(TurboJpegLibrary.InitDecompress());

    public static TurboJpegHandle ForEncoding() => Owning(TurboJpegLibrary.InitCompress());

    protected override bool ReleaseHandle() => TurboJpegLibrary.Destroy(handle) == 0;

    private static TurboJpegHandle Owning(nint raw)
    {
        if (raw == 0)
            throw new InvalidOperationException("libturbojpeg could not create an instance; the process is probably out of memory.");

        var owner = new TurboJpegHandle();
        owner.SetHandle(raw);
        return owner;
    }
}
