using System.Collections.Immutable;

namespace Bonafide.Vision.Inference.Native;

/// <summary>Learns the output shapes of a model that does not declare them, by one run on zeros.</summary>
internal static unsafe class OutputShapeProbe
{
    public static ImmutableArray<ImmutableArray<long>> Run(
        OnnxModel model, ImmutableArray<TensorBuffer> inputs, ImmutableArray<string> outputNames)
    {
        var api = model.Runtime.Api;
        using var inputArguments = new RunArguments(
            [.. model.Inputs.Select(info => info.Name)], [.. inputs.Select(buffer => buffer.Value)]);
        using var outputArguments = new RunArguments(outputNames, new nint[outputNames.Length]);
        api.Check(api.Run(
            model.Session.Value,
            0,
            inputArguments.Names,
            inputArguments.Values,
            (nuint)inputs.Length,
            outputArguments.Names,
            (nuint)outputNames.Length,
            outputArguments.Values));

        var values = new OrtHandle[outputNames.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = new OrtHandle(outputArguments.Values[i], api.ReleaseValue);
        try
        {
            return [.. values.Select(value => TensorInfoReader.ShapeOf(api, value.Value))];
        }
        finally
        {
            Array.ForEach(values, value => value.Dispose());
        }
    }
}
