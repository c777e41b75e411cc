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

    /// <summary>A stretch of planes that hold 0 to 1, as luma from 0 to 255.</summary>
    public static void CombineRow(ReadOnlySpan<float> planes, int plane, int start, Span<float> luma)
    {
        const float red = 255 * 0.299f, green = 255 * 0.587f, blue = 255 * 0.114f;
        var done = 0;
        for (; done + Vector<float>.Count <= luma.Length; done += Vector<float>.Count)
        {
            var at = start + done;
            (Load(planes, at) * red + Load(planes, plane + at) * green + Load(planes, 2 * plane + at) * blue).CopyTo(luma[done..]);
        }

        for (; done < luma.Length; done++)
            luma[done] = planes[start + done] * red + planes[plane + start + done] * green + planes[2 * plane + start + done] * blue;
    }

    private static Vector<float> Load(ReadOnlySpan<float> values, int at) => new(values[at..]);
}
