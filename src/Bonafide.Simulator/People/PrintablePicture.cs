using System.Numerics;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.People;

/// <summary>An upright cut of a photograph around a face, in linear light.</summary>
/// <param name="Width">Width, pixels.</param>
/// <param name="Height">Height, pixels.</param>
/// <param name="Pixels">Row by row; w is 1.</param>
/// <param name="LifeSize">Width of the cut at life size, centimetres.</param>
/// <param name="Eyes">Texture coordinates of both eyes' centres, left one first.</param>
internal sealed record PrintablePicture(int Width, int Height, Vector4[] Pixels, float LifeSize, Vector2[] Eyes)
{
    private const float Density = 24;
    private const float Half = 13;
    private const float Above = 14;
    private const float Below = 21;

    public static PrintablePicture Of(RgbxImage photograph, FaceShape shape)
    {
        var source = new Photograph(photograph);
        var (width, height) = ((int)(2 * Half * Density), (int)((Above + Below) * Density));
        var pixels = new Vector4[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var place = new Vector2((i % width + 0.5f) / Density - Half, (i / width + 0.5f) / Density - Above);
            pixels[i] = new Vector4(source.Sample(shape.ToPhotograph(place)), 1);
        }

        Vector2[] eyes = [Eye(shape, 33, 133), Eye(shape, 362, 263)];
        return new PrintablePicture(width, height, Balanced(pixels, width, height), 2 * Half, eyes);
    }

    private static Vector2 Eye(FaceShape shape, int one, int two)
    {
        var place = (shape.OnPortrait[one] + shape.OnPortrait[two]) / 2;
        return new Vector2((place.X + Half) / (2 * Half), (place.Y + Above) / (Above + Below));
    }

    // A dark snapshot is brightened before it is printed or shown, as anybody would.
    private static Vector4[] Balanced(Vector4[] pixels, int width, int height)
    {
        var (sum, count) = (0f, 0);
        for (var y = height / 4; y < height * 3 / 5; y++)
        {
            for (var x = width / 3; x < width * 2 / 3; x++)
            {
                var pixel = pixels[y * width + x];
                sum += Complexion.Luma(new Vector3(pixel.X, pixel.Y, pixel.Z));
                count++;
            }
        }

        var gain = Math.Clamp(0.32f / Math.Max(sum / count, 0.01f), 0.6f, 2.5f);
        return Array.ConvertAll(pixels, pixel => Vector4.Min(pixel * new Vector4(gain, gain, gain, 1), Vector4.One));
    }
}
