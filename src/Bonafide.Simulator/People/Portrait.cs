using System.Numerics;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.People;

/// <summary>
/// The paint of a head: the photograph itself over the face and a little around it, and beyond that, where the photograph shows other people and
/// rooms, hair and skin in the person's own colours.
/// </summary>
internal sealed class Portrait
{
    /// <summary>Half width of the portrait, centimetres.</summary>
    public const float HalfWidth = 13;

    /// <summary>How far the portrait reaches above and below the eyes, centimetres.</summary>
    public const float Above = 14, Below = 18;

    private const float Density = 24;
    private readonly Photograph _photograph;
    private readonly FaceShape _shape;
    private readonly Outline _outline;

    public Portrait(Photograph photograph, FaceShape shape, SeededRandom random)
    {
        (_photograph, _shape) = (photograph, shape);
        var oval = FaceIndex.Oval.ToArray().Select(index => shape.OnPortrait[index]).ToArray();
        _outline = new Outline(oval.Aggregate(Vector2.Add) / oval.Length, oval);
        var complexion = Measure();
        var correction = complexion.Correction();
        Texture = Paint(complexion, correction, random);
        Complexion = new Complexion(complexion.Skin * correction, complexion.Hair * correction);
    }

    /// <summary>The finished paint; see <see cref="Uv"/>.</summary>
    public Texture Texture { get; }

    /// <summary>Colours after the correction.</summary>
    public Complexion Complexion { get; }

    /// <summary>Texture coordinates of a place on the portrait, centimetres from the middle between the eyes.</summary>
    public static Vector2 Uv(Vector2 place) => new((place.X + HalfWidth) / (2 * HalfWidth), (place.Y + Above) / (Above + Below));

    private Complexion Measure()
    {
        var skin = new List<Vector3>();
        foreach (var index in FaceIndex.Skin)
            skin.Add(_photograph.Sample(_shape.ToPhotograph(_shape.OnPortrait[index])));

        var above = new List<Vector3>();
        for (var degrees = -55; degrees <= 55; degrees += 5)
        {
            var (sine, cosine) = MathF.SinCos(degrees * MathF.PI / 180);
            var top = _shape.OnPortrait[FaceIndex.ForeheadTop] - _outline.Centre;
            for (var share = 1.15f; share < 1.4f; share += 0.05f)
                above.Add(_photograph.Sample(_shape.ToPhotograph(_outline.Centre + share * top.Length() * new Vector2(sine, -cosine))));
        }

        // The darker half: bright windows and walls that show above the head are no hair.
        var dark = above.OrderBy(Complexion.Luma).Take(above.Count / 2).ToList();
        return new Complexion(Complexion.Median(skin), Complexion.Median(dark));
    }

    private Texture Paint(Complexion complexion, Vector3 correction, SeededRandom random)
    {
        var (width, height) = ((int)(2 * HalfWidth * Density), (int)((Above + Below) * Density));
        var texels = new Vector4[width * height];
        var pores = new Grain(random.Branch("pores"));
        var strands = new Grain(random.Branch("strands"));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var place = new Vector2((x + 0.5f) / Density - HalfWidth, (y + 0.5f) / Density - Above);
                var share = _outline.Share(place);
                var colour = _photograph.Sample(_shape.ToPhotograph(place));
                if (share > 1)
                    colour = Surround(colour, place, share, complexion, strands);
                colour *= correction * (1 + 0.035f * pores.At(x, y));
                texels[y * width + x] = new Vector4(Vector3.Min(colour, new Vector3(0.95f)), 1);
            }
        }

        return new Texture(width, height, texels);
    }

    // What looks like this person's hair or skin stays; what does not gives way quickly with distance from the face.
    private Vector3 Surround(Vector3 seen, Vector2 place, float share, Complexion complexion, Grain strands)
    {
        var from = place - _outline.Centre;
        var angle = MathF.Atan2(from.X, -from.Y);
        var strand = 1 + 0.45f * strands.At(angle * 190, from.Length() * 5) + 0.25f * strands.At(angle * 60, from.Length() * 3 + 99);
        var hair = complexion.Hair * strand;
        var alike = MathF.Exp(-Math.Min(Apart(seen, complexion.Hair), Apart(seen, complexion.Skin)) * 3.5f);
        var near = Math.Clamp(1 - (share - 1.02f) / (0.06f + 0.5f * alike), 0, 1);
        var low = Math.Clamp((from.Y / from.Length() - 0.45f) * 4, 0, 1);
        return Vector3.Lerp(Vector3.Lerp(hair, complexion.Skin * 0.75f, low), seen, near * near * (3 - 2 * near));
    }

    private static float Apart(Vector3 a, Vector3 b) => Vector3.Distance(Vector3.SquareRoot(a), Vector3.SquareRoot(b));
}
