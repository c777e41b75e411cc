using System.Numerics;

namespace Bonafide.Simulator.Rendering;

/// <summary>A picture in linear light with the depth of each pixel. Reused from frame to frame.</summary>
internal sealed class LinearFrame
{
    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Red, green, blue luminance and one unused value per pixel, row by row; may be longer than the picture.</summary>
    public Vector4[] Pixels { get; private set; } = [];

    /// <summary>Reciprocal of the depth in centimetres, 0 where nothing was drawn.</summary>
    public float[] Nearness { get; private set; } = [];

    public void Resize(int width, int height)
    {
        (Width, Height) = (width, height);
        if (Pixels.Length < width * height)
            (Pixels, Nearness) = (new Vector4[width * height], new float[width * height]);
    }

    public void Clear()
    {
        Array.Clear(Pixels, 0, Width * Height);
        Array.Clear(Nearness, 0, Width * Height);
    }

    /// <summary>Takes over another picture, light and depth.</summary>
    public void Copy(LinearFrame other)
    {
        CopyLight(other);
        other.Nearness.AsSpan(0, Width * Height).CopyTo(Nearness);
    }

    /// <summary>Takes over another picture's light.</summary>
    public void CopyLight(LinearFrame other)
    {
        Resize(other.Width, other.Height);
        other.Pixels.AsSpan(0, Width * Height).CopyTo(Pixels);
    }

    /// <summary>Adds the light of another picture of the same size.</summary>
    public void Add(LinearFrame other)
    {
        var from = other.Pixels.AsSpan(0, Width * Height);
        var to = Pixels.AsSpan(0, from.Length);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i];
    }
}
