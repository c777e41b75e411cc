using System.Numerics;

namespace Bonafide.Simulator.Rendering;

/// <summary>A triangle's corner on the picture: pixels, (u, v, 1) over depth, and light.</summary>
internal readonly record struct Corner(float X, float Y, Vector4 Place, Vector4 Diffuse, Vector4 Gloss);

/// <summary>How a triangle's values change from pixel to pixel.</summary>
internal readonly struct Slopes(in Corner a, in Corner b, in Corner c, float inverseArea)
{
    public readonly Vector4 PlaceX = ((b.Place - a.Place) * (c.Y - a.Y) - (c.Place - a.Place) * (b.Y - a.Y)) * inverseArea;
    public readonly Vector4 PlaceY = ((c.Place - a.Place) * (b.X - a.X) - (b.Place - a.Place) * (c.X - a.X)) * inverseArea;
    public readonly Vector4 DiffuseX = ((b.Diffuse - a.Diffuse) * (c.Y - a.Y) - (c.Diffuse - a.Diffuse) * (b.Y - a.Y)) * inverseArea;
    public readonly Vector4 DiffuseY = ((c.Diffuse - a.Diffuse) * (b.X - a.X) - (b.Diffuse - a.Diffuse) * (c.X - a.X)) * inverseArea;
    public readonly Vector4 GlossX = ((b.Gloss - a.Gloss) * (c.Y - a.Y) - (c.Gloss - a.Gloss) * (b.Y - a.Y)) * inverseArea;
    public readonly Vector4 GlossY = ((c.Gloss - a.Gloss) * (b.X - a.X) - (b.Gloss - a.Gloss) * (c.X - a.X)) * inverseArea;
}
