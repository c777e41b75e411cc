using Microsoft.Win32.SafeHandles;

namespace Bonafide.Vision.Inference.Native;

/// <summary>Owns one object of ONNX Runtime and the function that frees it.</summary>
internal sealed unsafe class OrtHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly delegate* unmanaged<nint, void> _release;

    public OrtHandle(nint value, delegate* unmanaged<nint, void> release)
        : base(ownsHandle: true)
    {
        _release = release;
        SetHandle(value);
    }

    /// <summary>The bare pointer; valid only while this handle is kept alive and not disposed.</summary>
    public nint Value => IsClosed ? throw new ObjectDisposedException(nameof(OrtHandle)) : handle;

    protected override bool ReleaseHandle()
    {
        _release(handle);
        return true;
    }
}
