using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Bonafide.Vision.Inference.Native;

/// <summary>A float32 tensor and the aligned memory it lies in; both live and end together.</summary>
internal sealed unsafe class TensorBuffer : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Largest tensor that is allocated, so that a mistaken shape in a configuration cannot exhaust the memory.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>A cache line, and the widest vector register.</summary>
    private const nuint Alignment = 64;

    private readonly OrtApi _api;
    private readonly void* _memory;

    public TensorBuffer(OnnxRuntime runtime, string name, ImmutableArray<long> shape)
        : base(ownsHandle: true)
    {
        _api = runtime.Api;
        Shape = shape;
        Length = Count(name, shape);

        var bytes = (nuint)Length * sizeof(float);
        _memory = NativeMemory.AlignedAlloc(Math.Max(bytes, 1), Alignment);
        NativeMemory.Clear(_memory, bytes);
        nint value;
        fixed (long* sizes = shape.AsSpan())
        {
            var status = _api.CreateTensorWithDataAsOrtValue(
                runtime.CpuMemory, _memory, bytes, sizes, (nuint)shape.Length, (int)OnnxElementType.Float32, &value);
            if (status != 0)
                NativeMemory.AlignedFree(_memory);
            _api.Check(status);
        }

        SetHandle(value);
    }

    public ImmutableArray<long> Shape { get; }

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    public nint Value => handle;

    public Span<float> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return new Span<float>(_memory, Length);
        }
    }

    protected override bool ReleaseHandle()
    {
        _api.ReleaseValue(handle);
        NativeMemory.AlignedFree(_memory);
        return true;
    }

    private static int Count(string name, ImmutableArray<long> shape)
    {
        long count = 1;
        foreach (var size in shape)
        {
            if (size < 0 || (size > 0 && count > MaxBytes / sizeof(float) / size))
            {
                throw new OnnxException(
                    OnnxErrorCode.InvalidArgument,
                    $"The tensor {name} of shape [{string.Join(',', shape)}] is larger than {MaxBytes} bytes.");
            }

            count *= size;
        }

        return (int)count;
    }
}
