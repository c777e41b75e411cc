using System.Runtime.InteropServices;
using System.Text.Json;

namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>Reads the weights of a TensorFlow.js model: plain, as half floats, or as bytes with a scale and a minimum.</summary>
internal static class WeightReader
{
    /// <param name="manifest">The groups of <c>weightsManifest</c>.</param>
    /// <param name="data">The weight file.</param>
    /// <exception cref="InvalidDataException">The manifest does not use the file up, or uses an unknown form.</exception>
    public static Dictionary<string, SourceTensor> Read(JsonElement manifest, ReadOnlySpan<byte> data)
    {
        var tensors = new Dictionary<string, SourceTensor>();
        foreach (var weight in manifest.EnumerateArray().SelectMany(group => group.GetProperty("weights").EnumerateArray()))
        {
            int[] shape = [.. weight.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
            var count = shape.Aggregate(1, (product, size) => checked(product * size));
            var (values, used) = Decode(weight, data, count);
            tensors.Add(weight.GetProperty("name").GetString()!, new SourceTensor(shape, values));
            data = data[used..];
        }

        return data.IsEmpty ? tensors : throw new InvalidDataException($"{data.Length} bytes of the weight file belong to no tensor.");
    }

    private static (float[] Values, int Used) Decode(JsonElement weight, ReadOnlySpan<byte> data, int count)
    {
        var quantized = weight.TryGetProperty("quantization", out var quantization);
        var form = (quantized ? quantization : weight).GetProperty("dtype").GetString();
        var values = new float[count];
        switch (form)
        {
            case "float32":
                MemoryMarshal.Cast<byte, float>(data[..(4 * count)]).CopyTo(values);
                return (values, 4 * count);
            case "int32":
                var integers = MemoryMarshal.Cast<byte, int>(data[..(4 * count)]);
                for (var i = 0; i < count; i++)
                    values[i] = integers[i];
                return (values, 4 * count);
            case "float16":
                var halves = MemoryMarshal.Cast<byte, Half>(data[..(2 * count)]);
                for (var i = 0; i < count; i++)
                    values[i] = (float)halves[i];
                return (values, 2 * count);
            case "uint8":
                var (scale, min) = (quantization.GetProperty("scale").GetDouble(), quantization.GetProperty("min").GetDouble());
                for (var i = 0; i < count; i++)
                    values[i] = (float)((data[i] * scale) + min);
                return (values, count);
            default:
                throw new InvalidDataException($"Weights of the form {form} are not known.");
        }
    }
}
