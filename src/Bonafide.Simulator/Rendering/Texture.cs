using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bonafide.Simulator.Rendering;

/// <summary>
/// A picture to paint surfaces with: red, green, blue in linear light and opacity, with successively halved copies so that a distant surface is
/// averaged instead of aliased.
/// </summary>
internal sealed class Texture
{
    private readonly Level[] _levels;

    /// <param name="width">Width, texels.</param>
    /// <param name="height">Height, texels.</param>
    /// <param name="texels">Row by row; the texture keeps the array.</param>
    public Texture(int width, int height, Vector4[] texels)
    {
        var levels = new List<Level> { new(width, height, texels) };
        while (levels[^1].Width > 8 && levels[^1].Height > 8)
            levels.Add(levels[^1].Halved());
        _levels = [.. levels];
    }

    public int Width => _levels[0].Width;

    public int Height => _levels[0].Height;

    /// <summary>The finest texels, row by row.</summary>
    public Vector4[] Texels => _levels[0].Texels;

    /// <summary>The copy for a density of texels per pixel.</summary>
    public Level For(float texelsPerPixel) =>
        _levels[Math.Clamp((int)MathF.Floor(MathF.Log2(Math.Max(texelsPerPixel, 1e-3f)) + 0.4f), 0, _levels.Length - 1)];

    /// <summary>One copy of the picture.</summary>
    internal sealed class Level(int width, int height, Vector4[] texels)
    {
        public int Width { get; } = width;

        public int Height { get; } = height;

        public Vector4[] Texels { get; } = texels;

        /// <summary>The colour at (u, v), 0 to 1 over the picture, between texel centres; the rim continues outwards.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector4 Sample(float u, float v)
        {
            var x = Math.Clamp(u * Width - 0.5f, 0, Width - 1.001f);
            var y = Math.Clamp(v * Height - 0.5f, 0, Height - 1.001f);
            var (column, row) = ((int)x, (int)y);
            var (right, down) = (new Vector4(x - column), new Vector4(y - row));
            // The clamps above keep all four inside; checking each again costs a fifth of a picture's time.
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Texels), row * Width + column);
            ref var below = ref Unsafe.Add(ref first, Width);
            var top = first + (Unsafe.Add(ref first, 1) - first) * right;
            var low = below + (Unsafe.Add(ref below, 1) - below) * right;
            return top + (low - top) * down;
        }

        public Level Halved()
        {
            var (width, height) = (Width / 2, Height / 2);
            var half = new Vector4[width * height];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var at = y * 2 * Width + x * 2;
                    half[y * width + x] = (Texels[at] + Texels[at + 1] + Texels[at + Width] + Texels[at + Width + 1]) * 0.25f;
                }
            }

            return new Level(width, height, half);
        }
    }
}
