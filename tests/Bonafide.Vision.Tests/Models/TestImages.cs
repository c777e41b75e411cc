namespace Bonafide.Vision.Tests.Models;

/// <summary>Inputs for the networks: pixels 0 to 255, planes of red, green, blue.</summary>
internal static class TestImages
{
    /// <summary>The same grainy image each time, from a linear congruential generator.</summary>
    public static float[] Noise(int side)
    {
        var state = 1u;
        var pixels = new float[3 * side * side];
        for (var i = 0; i < pixels.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            pixels[i] = state >> 24;
        }

        return pixels;
    }

    /// <summary>The head and shoulders of the person at the left of the first sample photograph.</summary>
    public static float[] Person(int side) => NodeScript.Crop(60, 60, 860, side);

    /// <summary>That person's face with some margin.</summary>
    public static float[] Face(int side) => NodeScript.Crop(325, 315, 330, side);

    /// <summary>That person's eye at the left of the picture.</summary>
    public static float[] Eye(int side) => NodeScript.Crop(400, 415, 80, side);

    public static float[] Scaled(float[] pixels, float factor, float offset) =>
        Array.ConvertAll(pixels, pixel => (pixel * factor) + offset);
}
