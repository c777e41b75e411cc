using System.Numerics;

namespace Bonafide.Simulator.Rendering;

/// <summary>A picture in linear light with the depth of each pixel. Reused from frame to frame.</summary>
internal sealed class LinearFrame
{
    private (int From, int To)[] _drawn = [];

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
        if (_drawn.Length < height)
            _drawn = new (int, int)[height];
    }

    public void Clear()
    {
        Array.Clear(Pixels, 0, Width * Height);
        Array.Clear(Nearness, 0, Width * Height);
    }

    /// <summary>Notes that a part of a row is drawn on.</summary>
    public void Touch(int y, int from, int to)
    {
        ref var drawn = ref _drawn[y];
        drawn = drawn.From == drawn.To ? (from, to) : (Math.Min(drawn.From, from), Math.Max(drawn.To, to));
    }

    /// <summary>Copies this picture, light and depth, for <see cref="Restore"/>.</summary>
    public void KeepIn(LinearFrame copy)
    {
        copy.CopyLight(this);
        Nearness.AsSpan(0, Width * Height).CopyTo(copy.Nearness);
        Array.Clear(_drawn);
    }

    /// <summary>Undoes what was drawn since the picture was kept: mostly a part of it, so that less is copied than the whole.</summary>
    public void Restore(LinearFrame kept)
    {
        for (var y = 0; y < Height; y++)
        {
            var (from, to) = _drawn[y];
            kept.Pixels.AsSpan(y * Width + from, to - from).CopyTo(Pixels.AsSpan(y * Width + from));
            kept.Nearness.AsSpan(y * Width + from, to - from).CopyTo(Nearness.AsSpan(y * Width + from));
        }

        Array.Clear(_drawn);
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
