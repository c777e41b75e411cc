using System.Numerics;

namespace Bonafide.Simulator.People;

/// <summary>The colours of a person in linear light: what the paint for the unseen parts is mixed from.</summary>
/// <param name="Skin">Median of the skin.</param>
/// <param name="Hair">Median of what lies above the forehead.</param>
internal readonly record struct Complexion(Vector3 Skin, Vector3 Hair)
{
    private static readonly Vector3 NeutralSkin = Vector3.Normalize(new Vector3(1, 0.66f, 0.52f));

    /// <summary>
    /// Factors that take the photograph's own exposure and tint halfway out: a face is neither as dark as its dim room nor as even as everybody's.
    /// </summary>
    public Vector3 Correction()
    {
        var brightness = Luma(Skin);
        var wanted = 0.34f * MathF.Pow(brightness / 0.34f, 0.4f);
        var tint = NeutralSkin / Vector3.Normalize(Skin);
        var half = Vector3.Clamp(Vector3.SquareRoot(tint), new Vector3(0.86f), new Vector3(1.16f));
        return half * (wanted / Math.Max(Luma(Skin * half), 1e-3f));
    }

    public static float Luma(Vector3 colour) => 0.2126f * colour.X + 0.7152f * colour.Y + 0.0722f * colour.Z;

    /// <summary>The median of each colour.</summary>
    public static Vector3 Median(List<Vector3> colours) => colours.Count == 0
        ? new Vector3(0.05f)
        : new Vector3(Middle(colours, c => c.X), Middle(colours, c => c.Y), Middle(colours, c => c.Z));

    private static float Middle(List<Vector3> colours, Func<Vector3, float> part)
    {
        var values = colours.Select(part).Order().ToArray();
        return values[values.Length / 2];
    }
}
