using System.Numerics;

namespace Bonafide.Vision.Quality;

/// <summary>Luma (ITU-R BT.601) of planar RGB.</summary>
internal static class LumaPlanes
{
    public static void Combine(ReadOnlySpan<float> planes, Span<float> luma)
    {
        var count = luma.Length;
        ReadOnlySpan<float> red = planes[..count], green = planes.Slice(count, count), blue = planes.Slice(2 * count, count);
        var done = 0;
        for (; done + Vector<float>.Count <= count; done += Vector<float>.Count)
        {
            var sum = Load(red, done) * 0.299f + Load(green, done) * 0.587f + Load(blue, done) * 0.114f;
            sum.CopyTo(luma[done..]);
        }

        for (; done < count; done++)
            luma[done] = red[done] * 0.299f + green[done] * 0.587f + blue[done] * 0.114f;
    }

    private static Vector<float> Load(ReadOnlySpan<float> values, int at) => new(values[at..]);
}
