using System.Numerics;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Attacks;

/// <summary>What a printer makes of a picture: the reach of ink on paper, banding across the feed, the screen of dots, and a white margin.</summary>
internal sealed class InkPrint
{
    public InkPrint(PrintablePicture picture, SeededRandom random)
    {
        Paper = random.Between(0.72f, 0.88f);
        Black = random.Between(0.025f, 0.07f);
        Contrast = random.Between(0.85f, 1.2f);
        Saturation = random.Between(0.75f, 1.05f);
        Banding = random.Chance(0.4) ? random.Between(0.01f, 0.04f) : 0;
        DotPitch = random.Between(0.018f, 0.06f);
        Dots = random.Between(0.02f, 0.16f);
        Margin = random.Chance(0.5) ? random.Between(0.02f, 0.07f) : 0;
        LifeSize = picture.LifeSize;
        var grain = new Grain(random.Branch("paper"));
        var texels = new Vector4[picture.Width * picture.Height];
        for (var i = 0; i < texels.Length; i++)
            texels[i] = new Vector4(Ink(picture, i % picture.Width, i / picture.Width, grain), 1);
        (Width, Height, Texels) = (picture.Width, picture.Height, texels);
    }

    /// <summary>Reflectance of the bare paper. Range 0.72 to 0.88.</summary>
    public float Paper { get; }

    /// <summary>Reflectance of full ink. Range 0.025 to 0.07.</summary>
    public float Black { get; }

    /// <summary>Gamma of the print. Range 0.85 to 1.2.</summary>
    public float Contrast { get; }

    /// <summary>Range 0.75 to 1.05.</summary>
    public float Saturation { get; }

    /// <summary>Depth of the bands. 0, or 0.01 to 0.04.</summary>
    public float Banding { get; }

    /// <summary>Distance of the dots, centimetres. Range 0.018 (140 lines per inch) to 0.06.</summary>
    public float DotPitch { get; }

    /// <summary>Depth of the dot screen. Range 0.02 to 0.16.</summary>
    public float Dots { get; }

    /// <summary>White margin, share of the width. 0, or 0.02 to 0.07.</summary>
    public float Margin { get; }

    /// <summary>Width at life size, centimetres.</summary>
    public float LifeSize { get; }

    public int Width { get; }

    public int Height { get; }

    public Vector4[] Texels { get; }

    /// <summary>Makes holes of the size of the eyes.</summary>
    public void CutEyes(PrintablePicture picture, float halfWidth, float halfHeight)
    {
        foreach (var eye in picture.Eyes)
        {
            var (cx, cy) = (eye.X * Width, eye.Y * Height);
            var (rx, ry) = (halfWidth / LifeSize * Width, halfHeight / LifeSize * Width);
            for (var y = (int)(cy - ry); y <= cy + ry; y++)
            {
                for (var x = (int)(cx - rx); x <= cx + rx; x++)
                {
                    if ((x - cx) * (x - cx) / (rx * rx) + (y - cy) * (y - cy) / (ry * ry) < 1)
                        Texels[y * Width + x].W = 0;
                }
            }
        }
    }

    private Vector3 Ink(PrintablePicture picture, int x, int y, Grain grain)
    {
        var edge = Math.Min(Math.Min(x, picture.Width - 1 - x), Math.Min(y, picture.Height - 1 - y)) / (float)picture.Width;
        if (edge < Margin)
            return new Vector3(Paper * (1 + 0.02f * grain.At(x, y)));

        var pixel = picture.Pixels[y * picture.Width + x];
        var colour = new Vector3(pixel.X, pixel.Y, pixel.Z);
        var grey = new Vector3(Complexion.Luma(colour));
        colour = Vector3.Max(grey + (colour - grey) * Saturation, Vector3.Zero);
        colour = new Vector3(MathF.Pow(colour.X, Contrast), MathF.Pow(colour.Y, Contrast), MathF.Pow(colour.Z, Contrast));
        var pitch = DotPitch / picture.LifeSize * picture.Width;
        var dots = 1 + Dots * MathF.Sin((x + y) * MathF.Tau * 0.7071f / pitch) * MathF.Sin((x - y) * MathF.Tau * 0.7071f / pitch);
        var band = 1 + Banding * MathF.Sin(y * 0.35f + 2 * grain.At(0, y * 0.05f));
        return Vector3.Clamp(colour * dots * band * (1 + 0.03f * grain.At(x, y)), Vector3.Zero, Vector3.One) * (Paper - Black) + new Vector3(Black);
    }
}
