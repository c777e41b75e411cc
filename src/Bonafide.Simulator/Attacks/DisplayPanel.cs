using System.Numerics;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Attacks;

/// <summary>A phone, tablet or monitor that shows a face.</summary>
internal sealed record DisplayPanel
{
    public DisplayPanel(SeededRandom random)
    {
        var kind = random.NextUnit();
        (Width, Height, Pitch) = kind switch
        {
            < 0.4 => (random.Between(6.4f, 7.4f), random.Between(13.5f, 16f), random.Between(0.0055f, 0.0085f)),
            < 0.75 => (random.Between(15f, 20f), random.Between(20f, 26f), random.Between(0.0090f, 0.0115f)),
            _ => (random.Between(30f, 52f), random.Between(19f, 30f), random.Between(0.0160f, 0.0280f)),
        };
        Bezel = random.Between(0.2f, 1.6f);
        Nits = random.Between(120f, 450f);
        Stripes = random.Between(0.4f, 0.95f);
        Lines = random.Between(0.2f, 0.8f);
        Haze = random.Between(0.006f, 0.045f);
        Gamma = random.Between(0.9f, 1.15f);
        Saturation = random.Between(0.85f, 1.15f);
        Tint = new Vector3(random.Between(0.9f, 1.05f), 1, random.Between(0.95f, 1.2f));
        Gloss = random.Chance(0.6) ? random.Between(0.02f, 0.05f) : random.Between(0.003f, 0.01f);
    }

    /// <summary>Width of the lit area, centimetres: phone, tablet or monitor.</summary>
    public float Width { get; init; }

    /// <summary>Height of the lit area, centimetres.</summary>
    public float Height { get; init; }

    /// <summary>Distance of the pixels, centimetres. Range 0.0055 to 0.028.</summary>
    public float Pitch { get; init; }

    /// <summary>Dark frame, centimetres. Range 0.2 to 1.6.</summary>
    public float Bezel { get; init; }

    /// <summary>Luminance of white, cd/m². Range 120 to 450.</summary>
    public float Nits { get; init; }

    /// <summary>Depth of the colour stripes. Range 0.4 to 0.95.</summary>
    public float Stripes { get; init; }

    /// <summary>Depth of the gaps between rows. Range 0.2 to 0.8.</summary>
    public float Lines { get; init; }

    /// <summary>Share of the room's light that the glass scatters back. Range 0.006 to 0.045.</summary>
    public float Haze { get; init; }

    /// <summary>Deviation of the tone curve. Range 0.9 to 1.15.</summary>
    public float Gamma { get; init; }

    /// <summary>Range 0.85 to 1.15.</summary>
    public float Saturation { get; init; }

    /// <summary>Colour of white.</summary>
    public Vector3 Tint { get; init; }

    /// <summary>Strength of mirrored lamps. Range 0.003 (matte) to 0.05 (glass).</summary>
    public float Gloss { get; init; }

    /// <summary>Part of the picture that is shown, texture coordinates: where it begins.</summary>
    public float Left { get; init; }

    /// <summary>As <see cref="Left"/>.</summary>
    public float Top { get; init; }

    /// <summary>As <see cref="Left"/>: how much is shown.</summary>
    public Vector2 Share { get; init; } = Vector2.One;

    /// <summary>Shows a picture as large as fits without a margin, cut round a point.</summary>
    /// <param name="aspect">Width over height of the picture.</param>
    /// <param name="eyes">The middle between the eyes on the picture, texture coordinates.</param>
    public DisplayPanel Showing(float aspect, Vector2 eyes)
    {
        var own = Width / Height;
        var share = own < aspect ? new Vector2(own / aspect, 1) : new Vector2(1, aspect / own);
        return this with
        {
            Share = share,
            Left = Math.Clamp(eyes.X - share.X / 2, 0, 1 - share.X),
            Top = Math.Clamp(eyes.Y - share.Y * 0.42f, 0, 1 - share.Y),
        };
    }

    /// <summary>The colours as the panel shows them.</summary>
    public Vector4 Show(Vector4 colour) => Mix(new Vector3(Tone(colour.X), Tone(colour.Y), Tone(colour.Z)));

    /// <summary>The first half of <see cref="Show"/>: the tone curve, for one colour.</summary>
    public float Tone(float light) => MathF.Pow(light, Gamma);

    /// <summary>The second half of <see cref="Show"/>: saturation and tint, after the tone curve.</summary>
    public Vector4 Mix(Vector3 value)
    {
        var grey = new Vector3(People.Complexion.Luma(value));
        return new Vector4(Vector3.Clamp((grey + (value - grey) * Saturation) * Tint, Vector3.Zero, Vector3.One), 1);
    }
}
