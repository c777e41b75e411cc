namespace Bonafide.Vision.Parallax;

/// <summary>Whether a patch can be found again: the smaller eigenvalue of its structure tensor, which is small on plain skin and along edges.</summary>
internal static class Texturedness
{
    /// <summary>Mean squared slope along the weakest direction, grey levels squared per pixel.</summary>
    public static float Of(LumaField field, int x, int y)
    {
        float xx = 0, xy = 0, yy = 0;
        for (var row = y - PatchSearch.Half; row <= y + PatchSearch.Half; row++)
        {
            for (var at = row * LumaField.Stride + x - PatchSearch.Half; at <= row * LumaField.Stride + x + PatchSearch.Half; at++)
            {
                var dx = (field.Values[at + 1] - field.Values[at - 1]) / 2;
                var dy = (field.Values[at + LumaField.Stride] - field.Values[at - LumaField.Stride]) / 2;
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
        }

        const float Count = PatchSearch.Size * PatchSearch.Size;
        return ((xx + yy) / 2 - MathF.Sqrt((xx - yy) * (xx - yy) / 4 + xy * xy)) / Count;
    }
}
