namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>TensorFlow's padding rules, worked out for one dimension.</summary>
/// <param name="Begin">Cells added before.</param>
/// <param name="End">Cells added after.</param>
/// <param name="Size">The size that results.</param>
internal readonly record struct Padding(int Begin, int End, int Size)
{
    /// <summary>
    /// SAME keeps ceil(size / stride) cells and puts the odd cell at the end, which differs from most other frameworks; VALID adds none.
    /// </summary>
    public static Padding Of(string rule, int size, int kernel, int stride)
    {
        if (rule == "VALID")
            return new Padding(0, 0, ((size - kernel) / stride) + 1);
        if (rule != "SAME")
            throw new InvalidDataException($"The padding rule {rule} does not occur in these networks.");

        var result = (size + stride - 1) / stride;
        var total = Math.Max(0, ((result - 1) * stride) + kernel - size);
        return new Padding(total / 2, total - (total / 2), result);
    }

    /// <summary>The attribute of a square window: top, left, bottom, right.</summary>
    public long[] Square() => [Begin, Begin, End, End];
}
