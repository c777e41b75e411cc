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
}
