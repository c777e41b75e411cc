namespace Bonafide.Simulator.People;

/// <summary>What the face does.</summary>
/// <param name="Lids">How far both eyes are closed, 0 (as in the photograph) to 1.</param>
/// <param name="Mouth">How far the mouth is opened, 0 (as in the photograph) to 1 (about 2.5 cm).</param>
/// <param name="Smile">How far the corners of the mouth are drawn, 0 (as in the photograph) to 1 (a broad smile).</param>
internal readonly record struct Expression(float Lids, float Mouth, float Smile = 0)
{
    public static Expression Between(Expression a, Expression b, float share) =>
        new(a.Lids + (b.Lids - a.Lids) * share, a.Mouth + (b.Mouth - a.Mouth) * share, a.Smile + (b.Smile - a.Smile) * share);
}
