using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Attacks;

/// <summary>
/// A lit screen: emits its picture through a grid of red, green and blue stripes. The camera's pixels sample the grid; what the lens and the pixels'
/// own area leave of it beats with them as moiré.
/// </summary>
internal struct DisplaySurface(Texture picture, DisplayPanel panel) : ISurface
{
    // Share of its pitch that a camera pixel gathers from, and the blur of its lens, both in pixels of the sensor.
    private const float Aperture = 0.7f;
    private const float Lens = 0.27f;

    private Texture.Level _level = picture.For(1);
    private float _acrossDepth;
    private float _downDepth;

    public void Prepare(float uvPerPixel)
    {
        _level = picture.For(uvPerPixel * MathF.Sqrt(picture.Width * (float)picture.Height));
        var centimetres = uvPerPixel * MathF.Sqrt(panel.Width * panel.Height);
        _acrossDepth = panel.Stripes * Left(centimetres / panel.Pitch);
        _downDepth = panel.Lines * Left(centimetres / panel.Pitch);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector4 Shade(float u, float v, Vector4 diffuse, Vector4 gloss)
    {
        var light = _level.Sample(panel.Left + u * panel.Share.X, panel.Top + v * panel.Share.Y) * panel.Nits;
        if (Math.Abs(_acrossDepth) > 0.004f)
            light *= Grid(u * panel.Width / panel.Pitch, v * panel.Height / panel.Pitch);
        light += diffuse * panel.Haze + gloss;
        light.W = diffuse.W;
        return light;
    }

    private readonly Vector4 Grid(float across, float down)
    {
        var (x, y) = ((across - MathF.Floor(across)) * MathF.Tau, (down - MathF.Floor(down)) * MathF.Tau);
        var waves = Vector128.Cos(Vector128.Create(x, x - MathF.Tau / 3, x + MathF.Tau / 3, y));
        var stripes = (Vector128<float>.One + waves * _acrossDepth).AsVector4();
        stripes.W = 1;
        return stripes * (1 + _downDepth * waves.GetElement(3));
    }

    // What is left of a wave of so many periods per pixel: sinc of the aperture times the Gaussian of the lens.
    private static float Left(float periods)
    {
        var aperture = MathF.PI * Aperture * periods;
        var sinc = aperture < 1e-3f ? 1 : MathF.Sin(aperture) / aperture;
        return sinc * MathF.Exp(-2 * MathF.PI * MathF.PI * Lens * Lens * periods * periods);
    }
}
