using System.Runtime.InteropServices;

namespace Bonafide.ModelConverter.Onnx;

/// <summary>Constant numbers of a graph, in the little-endian layout of the file.</summary>
/// <param name="Type">What <paramref name="Data"/> holds.</param>
/// <param name="Shape">The dimensions; empty for a single number.</param>
/// <param name="Data">The elements, last dimension fastest.</param>
internal sealed record OnnxTensor(ElementType Type, long[] Shape, byte[] Data)
{
    public ReadOnlySpan<float> Floats => Type == ElementType.Float
        ? MemoryMarshal.Cast<byte, float>(Data)
        : throw new InvalidOperationException($"The tensor holds {Type} and not floats.");

    public static OnnxTensor Of(ReadOnlySpan<float> values, params long[] shape) => Of(ElementType.Float, values, shape);

    public static OnnxTensor Of(ReadOnlySpan<long> values, params long[] shape) => Of(ElementType.Long, values, shape);

    public static OnnxTensor Of(ReadOnlySpan<int> values, params long[] shape) => Of(ElementType.Int, values, shape);

    public static OnnxTensor Of(ReadOnlySpan<byte> values, params long[] shape) => Of(ElementType.UnsignedByte, values, shape);

    public static OnnxTensor Of(ReadOnlySpan<sbyte> values, params long[] shape) => Of(ElementType.SignedByte, values, shape);

    private static OnnxTensor Of<T>(ElementType type, ReadOnlySpan<T> values, long[] shape)
        where T : unmanaged
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        if (count != values.Length)
            throw new ArgumentException($"{values.Length} values do not fill the shape [{string.Join(',', shape)}].", nameof(values));
        return new OnnxTensor(type, shape, MemoryMarshal.AsBytes(values).ToArray());
    }
}
