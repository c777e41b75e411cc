using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.People;

/// <summary>Neck, shoulders and, where it is long, the hair behind the neck: what moves with the body and does not turn with the head.</summary>
internal sealed class Torso
{
    public Torso(float chin, Complexion complexion, SeededRandom random)
    {
        var flowing = random.Branch("hair").Chance(0.6);
        Parts =
        [
            .. flowing ? [(HairCurtain(chin), Streaks(complexion.Hair, random.Branch("streaks")))] : Array.Empty<(Mesh, Texture)>(),
            (Neck(chin), Skin(complexion.Skin, random.Branch("neck"))),
            (Shoulders(chin), Cloth(random.Branch("cloth"))),
        ];
    }

    /// <summary>Surfaces from the back to the front, centimetres from the middle between the eyes.</summary>
    public (Mesh Mesh, Texture Paint)[] Parts { get; }

    private static Mesh Neck(float chin) => Grids.Make(
        14,
        6,
        (u, v) =>
        {
            var (sine, cosine) = MathF.SinCos((u - 0.5f) * MathF.PI);
            var radius = 5 + 0.9f * v * v;
            return new Vector3(radius * sine, chin - 3 + 11 * v, 8.5f - radius * cosine);
        },
        new Vector3(0, chin, 9));

    // From the neck the line falls gently to the shoulder and then steeply along the arm.
    private static Mesh Shoulders(float chin) => Grids.Make(
        20,
        14,
        (u, v) =>
        {
            var (sine, cosine) = MathF.SinCos((u - 0.5f) * MathF.PI);
            var (slope, arm) = (Math.Min(1, v / 0.6f), Math.Max(0, v - 0.6f) / 0.4f);
            var halfWidth = 5.2f + 13.8f * slope + 2 * arm;
            var collar = 1.8f * cosine * cosine * (1 - slope);
            var drop = 5 * MathF.Pow(slope, 1.6f) + 24 * arm;
            return new Vector3(halfWidth * sine, chin + 4.2f + collar + drop, 9.5f - (5.4f + 4.6f * slope) * cosine);
        },
        new Vector3(0, chin + 20, 16));

    private static Mesh HairCurtain(float chin) => Grids.Make(
        18,
        8,
        (u, v) =>
        {
            var (sine, cosine) = MathF.SinCos((u - 0.5f) * MathF.PI);
            var radius = 8.9f + 0.7f * MathF.Sin(v * 5 + sine) - 1.2f * v * v;
            return new Vector3(radius * sine, chin - 15 + 25 * v, 11 - 5.5f * cosine * cosine);
        },
        new Vector3(0, chin, 16));

    // The chin keeps the light off the throat.
    private static Texture Skin(Vector3 colour, SeededRandom random) =>
        Fill(64, (x, y, grain) => colour * (0.42f + 0.43f * Math.Min(1, y / 40)) * (1 + 0.03f * grain.At(x, y)), random);

    private static Texture Streaks(Vector3 colour, SeededRandom random) =>
        Fill(128, (x, y, grain) => colour * (1 + 0.5f * grain.At(x * 1.3f, y * 0.08f)), random);

    private static Texture Cloth(SeededRandom random)
    {
        var colour = new Vector3(random.Between(0.02f, 0.5f), random.Between(0.02f, 0.45f), random.Between(0.02f, 0.5f));
        var second = random.Chance(0.5) ? colour : colour * random.Between(0.4f, 1.8f);
        var (wide, slant) = (random.Between(4f, 14f), random.Between(0f, 1f));
        return Fill(
            128,
            (x, y, grain) => (MathF.Sin((x * slant + y * (1 - slant)) * wide * 0.1f) > 0 ? colour : second) * (0.92f + 0.10f * grain.At(x, y)),
            random);
    }

    private static Texture Fill(int side, Func<float, float, Grain, Vector3> paint, SeededRandom random)
    {
        var grain = new Grain(random);
        var texels = new Vector4[side * side];
        for (var i = 0; i < texels.Length; i++)
            texels[i] = new Vector4(Vector3.Clamp(paint(i % side, i / side, grain), Vector3.Zero, new Vector3(0.9f)), 1);
        return new Texture(side, side, texels);
    }
}
