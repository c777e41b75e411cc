using System.Numerics;
using Bonafide.Simulator.Rendering;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.People;

/// <summary>Reads a decoded photograph between its pixels, in linear light.</summary>
internal sealed class Photograph(RgbxImage image)
{
    /// <summary>Colour at a place in pixels, by a Catmull-Rom cubic, which keeps edges when a small face is enlarged.</summary>
    public Vector3 Sample(Vector2 place)
    {
        var (column, row) = ((int)MathF.Floor(place.X - 0.5f), (int)MathF.Floor(place.Y - 0.5f));
        Span<float> across = stackalloc float[4];
        Span<float> down = stackalloc float[4];
        Weights(place.X - 0.5f - column, across);
        Weights(place.Y - 0.5f - row, down);
        var sum = Vector3.Zero;
        for (var j = 0; j < 4; j++)
        {
            for (var i = 0; i < 4; i++)
                sum += Pixel(column + i - 1, row + j - 1) * (across[i] * down[j]);
        }

        return Vector3.Max(sum, Vector3.Zero);
    }

    private Vector3 Pixel(int x, int y)
    {
        var (red, green, blue) = image[Math.Clamp(x, 0, image.Width - 1), Math.Clamp(y, 0, image.Height - 1)];
        return new Vector3(Srgb.Linear(red), Srgb.Linear(green), Srgb.Linear(blue));
    }

    private static void Weights(float t, Span<float> weights)
    {
        weights[0] = ((-0.5f * t + 1) * t - 0.5f) * t;
        weights[1] = (1.5f * t - 2.5f) * t * t + 1;
        weights[2] = ((-1.5f * t + 2) * t + 0.5f) * t;
        weights[3] = (0.5f * t - 0.5f) * t * t;
    }
}
