using Bonafide.ModelConverter.Onnx;

namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>Reorders convolution filters from TensorFlow's layout to ONNX's.</summary>
internal static class Filters
{
    /// <summary>[height, width, in, out] to [out, in, height, width].</summary>
    public static OnnxTensor Dense(SourceTensor source)
    {
        var (h, w, channels, filters) = (source.Shape[0], source.Shape[1], source.Shape[2], source.Shape[3]);
        var target = new float[source.Values.Length];
        for (var o = 0; o < filters; o++)
        {
            for (var i = 0; i < channels; i++)
            {
                for (var at = 0; at < h * w; at++)
                    target[(((o * channels) + i) * h * w) + at] = source.Values[(((at * channels) + i) * filters) + o];
            }
        }

        return OnnxTensor.Of(target, filters, channels, h, w);
    }

    /// <summary>[height, width, channels, 1] to [channels, 1, height, width].</summary>
    public static OnnxTensor Depthwise(SourceTensor source)
    {
        if (source.Shape[3] != 1)
            throw new InvalidDataException("Depthwise filters with a multiplier other than 1 do not occur in these networks.");
        var (h, w, channels) = (source.Shape[0], source.Shape[1], source.Shape[2]);
        var target = new float[source.Values.Length];
        for (var c = 0; c < channels; c++)
        {
            for (var at = 0; at < h * w; at++)
                target[(c * h * w) + at] = source.Values[(at * channels) + c];
        }

        return OnnxTensor.Of(target, channels, 1, h, w);
    }
}
