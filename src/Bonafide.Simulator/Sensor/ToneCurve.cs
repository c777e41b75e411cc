using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Sensor;

/// <summary>Linear light to 8-bit codes: sRGB with a soft shoulder, so that highlights roll off as in a camera.</summary>
internal static class ToneCurve
{
    public const int Steps = 8192;

    /// <summary>Linear light from which everything is white.</summary>
    public const float White = 1.6f;

    /// <summary>Code of linear light i × <see cref="White"/> / <see cref="Steps"/>.</summary>
    public static ReadOnlySpan<byte> Codes => Table;

    private static readonly byte[] Table = [.. Enumerable.Range(0, Steps + 1).Select(i => Code(i * White / Steps))];

    private static byte Code(float light)
    {
        const float Knee = 0.6f;
        var rolled = light <= Knee ? light : Knee + (1 - Knee) * MathF.Tanh((light - Knee) / (1 - Knee) * 0.9f) / MathF.Tanh(2.25f);
        return (byte)Math.Clamp(Srgb.Code(rolled) * 255 + 0.5f, 0, 255);
    }
}
