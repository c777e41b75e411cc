using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bonafide.Simulator.Rendering;

/// <summary>A surface that is painted by a texture and lit; the gloss's w, cubed, darkens it (the open mouth, the line of closed lashes).</summary>
internal struct PaintedSurface(Texture texture) : ISurface
{
    private Texture.Level _level = texture.For(1);

    public void Prepare(float uvPerPixel) => _level = texture.For(uvPerPixel * MathF.Sqrt(texture.Width * (float)texture.Height));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector4 Shade(float u, float v, Vector4 diffuse, Vector4 gloss)
    {
        var paint = _level.Sample(u, v);
        // The dark is written out: a static field is reached by a call, and around a call the rasteriser's loop spills all of its registers.
        if (gloss.W > 0)
            paint = Vector4.Lerp(paint, new Vector4(0.020f, 0.008f, 0.008f, 1), gloss.W * gloss.W * gloss.W);
        var light = paint * diffuse + gloss;
        light.W = paint.W * diffuse.W;
        return light;
    }
}
