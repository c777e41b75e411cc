namespace Bonafide.Simulator.Rendering;

/// <summary>The sRGB transfer function (IEC 61966-2-1).</summary>
internal static class Srgb
{
    private static readonly float[] Table = [.. Enumerable.Range(0, 256).Select(code => Linear(code / 255f))];

    /// <summary>Linear light of an 8-bit code.</summary>
    public static float Linear(byte code) => Table[code];

    public static float Linear(float code) => code <= 0.04045f ? code / 12.92f : MathF.Pow((code + 0.055f) / 1.055f, 2.4f);

    public static float Code(float linear) => linear <= 0.0031308f ? linear * 12.92f : 1.055f * MathF.Pow(linear, 1 / 2.4f) - 0.055f;
}
