using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bonafide.Simulator.Rendering;

/// <summary>A surface that is painted by a texture and lit; the gloss's w, cubed, darkens it (the open mouth, the line of closed lashes).</summary>
internal struct PaintedSurface(Texture texture) : ISurface
{
    private static readonly Vector4 Dark = new(0.020f, 0.008f, 0.008f, 1);
    private Texture.Level _level = texture.For(1);

    public void Prepare(float uvPerPixel) => _level = texture.For(uvPerPixel * MathF.Sqrt(texture.Width * (float)texture.Height));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector4 Shade(float u, float v, Vector4 diffuse, Vector4 gloss)
    {
        var paint = _level.Sample(u, v);
        if (gloss.W > 0)
            paint = Vector4.Lerp(paint, Dark, gloss.W * gloss.W * gloss.W);
        var light = paint * diffuse + gloss;
        light.W = paint.W * diffuse.W;
        return light;
    }
}
