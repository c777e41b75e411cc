using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>One copy of the picture. A structure of few fields, so that a loop over pixels keeps all of it in registers.</summary>
    internal readonly struct Level(int width, int height, Vector4[] texels)
    {
        private static readonly Vector128<float> Half = Vector128.Create(0.5f);
        private readonly Vector128<float> _size = Vector128.Create(width, height, 0f, 0f);

        // One texel less, and a little: the texels to the right and below are read, too.
        private readonly Vector128<float> _last = Vector128.Create(width - 1.001f, height - 1.001f, 0, 0);

        public int Width => width;

        public int Height => height;

        public Vector4[] Texels => texels;

        /// <summary>The colour at (u, v), 0 to 1 over the picture, between texel centres; the rim continues outwards.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector4 Sample(float u, float v)
        {
            var at = Vector128.Create(u, v, 0, 0) * _size - Half;
            at = Vector128.MinNative(Vector128.MaxNative(at, Vector128<float>.Zero), _last);
            var whole = Vector128.ConvertToInt32Native(at);
            var part = at - Vector128.ConvertToSingle(whole);
            var right = Vector128.Shuffle(part, Vector128.Create(0, 0, 0, 0)).AsVector4();
            var down = Vector128.Shuffle(part, Vector128.Create(1, 1, 1, 1)).AsVector4();
            // The limits above keep all four inside; checking each again costs a fifth of a picture's time.
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(texels), whole.GetElement(1) * width + whole.ToScalar());
            ref var below = ref Unsafe.Add(ref first, width);
            var top = first + (Unsafe.Add(ref first, 1) - first) * right;
            var low = below + (Unsafe.Add(ref below, 1) - below) * right;
            return top + (low - top) * down;
        }

        public Level Halved()
        {
            var (halfWidth, halfHeight) = (width / 2, height / 2);
            var half = new Vector4[halfWidth * halfHeight];
            for (var y = 0; y < halfHeight; y++)
            {
                for (var x = 0; x < halfWidth; x++)
                {
                    var at = y * 2 * width + x * 2;
                    half[y * halfWidth + x] = (texels[at] + texels[at + 1] + texels[at + width] + texels[at + width + 1]) * 0.25f;
                }
            }

            return new Level(halfWidth, halfHeight, half);
        }
    }
}
