using System.Collections.Immutable;
using Bonafide.Vision.Inference.Native;

namespace Bonafide.Vision.Inference;

/// <summary>Checks that a model can be run with plain float tensors, and allocates them.</summary>
internal sealed record RunnerTensors(
    ImmutableArray<TensorBuffer> Inputs, ImmutableArray<string> OutputNames, ImmutableArray<TensorBuffer> Outputs)
{
    /// <exception cref="OnnxException">An input or wanted output does not exist, is not float32, or is left open.</exception>
    public static RunnerTensors Allocate(OnnxModel model, OnnxRunnerOptions options)
    {
        foreach (var name in options.InputShapes.Keys)
            Find(model, model.Inputs, "input", name);
        ImmutableArray<OnnxTensorInfo> wanted = options.Outputs.IsDefaultOrEmpty
            ? model.Outputs
            : [.. options.Outputs.Select(name => Find(model, model.Outputs, "output", name))];
        foreach (var info in model.Inputs.Concat(wanted))
            RequireFloats(model, info);
        ImmutableArray<string> names = [.. wanted.Select(info => info.Name)];

        var buffers = new List<TensorBuffer>();
        try
        {
            foreach (var input in model.Inputs)
                buffers.Add(new TensorBuffer(model.Runtime, input.Name, ShapeOf(model, input, options)));
            ImmutableArray<TensorBuffer> inputs = [.. buffers];

            ImmutableArray<ImmutableArray<long>> shapes = wanted.All(info => info.IsFixed)
                ? [.. wanted.Select(info => info.Shape)]
                : OutputShapeProbe.Run(model, inputs, names);
            buffers.AddRange(wanted.Select((info, i) => new TensorBuffer(model.Runtime, info.Name, shapes[i])));
            return new RunnerTensors(inputs, names, [.. buffers.Skip(inputs.Length)]);
        }
        catch
        {
            buffers.ForEach(buffer => buffer.Dispose());
            throw;
        }
    }

    private static OnnxTensorInfo Find(OnnxModel model, ImmutableArray<OnnxTensorInfo> infos, string kind, string name) =>
        infos.FirstOrDefault(info => info.Name == name) ?? throw new OnnxException(
            OnnxErrorCode.InvalidArgument,
            $"The model {model.Name} has no {kind} named '{name}'; it has {string.Join(", ", infos.Select(info => info.Name))}.");

    private static void RequireFloats(OnnxModel model, OnnxTensorInfo info)
    {
        if (info.ElementType != OnnxElementType.Float32)
        {
            throw new OnnxException(
                OnnxErrorCode.NotImplemented,
                $"The model {model.Name} uses {info}, but only Float32 is supported. Export it with floats, or leave the output out.");
        }
    }

    private static ImmutableArray<long> ShapeOf(OnnxModel model, OnnxTensorInfo input, OnnxRunnerOptions options)
    {
        var shape = options.InputShapes.GetValueOrDefault(input.Name, input.Shape);
        var fits = shape.Length == input.Shape.Length && shape.Zip(input.Shape).All(pair => pair.Second < 0 || pair.First == pair.Second);
        if (!fits)
        {
            throw new OnnxException(
                OnnxErrorCode.InvalidArgument,
                $"The shape [{string.Join(',', shape)}] does not fit the model {model.Name}, which takes {input}.");
        }

        return shape.All(size => size >= 0)
            ? shape
            : throw new OnnxException(
                OnnxErrorCode.InvalidArgument, $"The model {model.Name} leaves a dimension of {input} open; give its size in the options.");
    }
}
