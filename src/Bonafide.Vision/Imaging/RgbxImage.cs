using System.Runtime.InteropServices;

namespace Bonafide.Vision.Imaging;

/// <summary>
/// Pixels of one picture in native memory, four bytes each (red, green, blue, unused), rows without gaps. The storage grows and is reused, so
/// a stream of frames allocates nothing.
/// </summary>
public sealed unsafe class RgbxImage : IDisposable
{
    private const int Alignment = 64;

    private byte* _pixels;
    private nuint _capacity;

    /// <summary>An empty picture; <see cref="Resize"/> gives it a size.</summary>
    public RgbxImage()
    {
    }

    /// <summary>A picture of the given size, with undefined content.</summary>
    public RgbxImage(int width, int height) => Resize(width, height);

    /// <summary>Frees the storage of a picture that was not disposed.</summary>
    ~RgbxImage() => Free();

    /// <summary>Width, pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Height, pixels.</summary>
    public int Height { get; private set; }

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride => Width * 4;

    /// <summary>All pixels, row by row. Valid until the next <see cref="Resize"/> or <see cref="Dispose"/>.</summary>
    public Span<byte> Pixels => new(_pixels, checked(Stride * Height));

    internal byte* Pointer => _pixels;

    /// <summary>Sets the size; the content is undefined afterwards. Storage that is large enough is kept.</summary>
    public void Resize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var needed = checked((nuint)width * (nuint)height * 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, (nuint)int.MaxValue);
        if (needed > _capacity)
        {
            Free();
            _pixels = (byte*)NativeMemory.AlignedAlloc(needed, Alignment);
            _capacity = needed;
        }

        (Width, Height) = (width, height);
    }

    /// <summary>One pixel as red, green, blue.</summary>
    public (byte Red, byte Green, byte Blue) this[int x, int y]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height);
            var at = _pixels + (nint)y * Stride + x * 4;
            return (at[0], at[1], at[2]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_pixels);
        _pixels = null;
        (_capacity, Width, Height) = (0, 0, 0);
    }
}
