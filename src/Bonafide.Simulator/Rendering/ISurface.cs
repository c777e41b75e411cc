using System.Numerics;

namespace Bonafide.Simulator.Rendering;

/// <summary>What a surface sends to the camera at one of its points. Implemented by structs, so that the rasteriser's loop has no calls.</summary>
internal interface ISurface
{
    /// <summary>Called before a triangle is filled.</summary>
    /// <param name="uvPerPixel">Texture coordinates per pixel on this triangle, as the square root of the ratio of areas.</param>
    void Prepare(float uvPerPixel);

    /// <summary>The luminance (red, green, blue) and opacity of a point.</summary>
    /// <param name="u">Texture coordinate.</param>
    /// <param name="v">Texture coordinate.</param>
    /// <param name="diffuse">Light that a perfectly white surface would send from here; w is the corner's opacity.</param>
    /// <param name="gloss">Light mirrored by the surface; w is a value of the surface's own.</param>
    Vector4 Shade(float u, float v, Vector4 diffuse, Vector4 gloss);
}
