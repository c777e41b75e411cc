using System.Runtime.CompilerServices;

namespace Bonafide.Vision.Imaging;

/// <summary>
/// Brings the part of a picture that is about to be sampled back into the cache in row order. A network that ran in between has pushed it out,
/// and gathering along slanted lines from memory costs several times what this sweep does.
/// </summary>
internal static unsafe class SourceRegion
{
    private const int CacheLine = 64;

    public static void Read(RgbxImage source, RotatedSquare square)
    {
        var (sin, cos) = MathF.SinCos(square.Angle);
        var reach = square.Side / 2 * (MathF.Abs(sin) + MathF.Abs(cos));
        var left = Math.Clamp((int)(square.CenterX - reach), 0, source.Width);
        var right = Math.Clamp((int)(square.CenterX + reach) + 2, left, source.Width);
        var top = Math.Clamp((int)(square.CenterY - reach), 0, source.Height);
        var bottom = Math.Clamp((int)(square.CenterY + reach) + 2, top, source.Height);
        var sum = 0;
        for (var y = top; y < bottom; y++)
        {
            var row = source.Pointer + (nint)y * source.Stride;
            for (var at = row + left * 4; at < row + right * 4; at += CacheLine)
                sum += *at;
        }

        Keep(sum);
    }

    // The compiler may not drop reads whose sum goes somewhere.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(int value) => _ = value;
}
