using System.Collections.Immutable;
using Bonafide.Vision.Inference.Native;

namespace Bonafide.Vision.Inference;

/// <summary>A loaded network. Immutable; any number of runners may use it at once, each on its own thread.</summary>
public sealed class OnnxModel : IDisposable
{
    private readonly OrtHandle _session;

    private OnnxModel(string name, OnnxRuntime runtime, OrtHandle session)
    {
        Name = name;
        Runtime = runtime;
        _session = session;
        Inputs = TensorInfoReader.Inputs(runtime, session.Value);
        Outputs = TensorInfoReader.Outputs(runtime, session.Value);
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>The inputs in the model's order, with dimensions as overridden by the options.</summary>
    public ImmutableArray<OnnxTensorInfo> Inputs { get; }

    /// <summary>The outputs in the model's order.</summary>
    public ImmutableArray<OnnxTensorInfo> Outputs { get; }

    internal OnnxRuntime Runtime { get; }

    internal OrtHandle Session => _session;

    /// <summary>Loads a model; the bytes are not needed afterwards.</summary>
    /// <param name="runtime">The process's runtime.</param>
    /// <param name="name">What messages shall call the model.</param>
    /// <param name="bytes">The <c>.onnx</c> file's content.</param>
    /// <param name="options">How to prepare it; by default one thread and no overrides.</param>
    /// <exception cref="OnnxException">The bytes are no model, or one that cannot run here.</exception>
    public static OnnxModel Load(OnnxRuntime runtime, string name, ReadOnlySpan<byte> bytes, OnnxSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(runtime);
        OrtHandle? session = null;
        try
        {
            session = SessionFactory.Create(runtime, bytes, options ?? new OnnxSessionOptions());
            return new OnnxModel(name, runtime, session);
        }
        catch (OnnxException e)
        {
            session?.Dispose();
            throw new OnnxException(e.Code, $"The model {name} cannot be loaded. {e.Message}");
        }
    }

    /// <summary>Makes a runner with its own input and output tensors, for one worker.</summary>
    /// <exception cref="OnnxException">An input or wanted output is not float32, does not exist, or has a dimension left open.</exception>
    public OnnxRunner CreateRunner(OnnxRunnerOptions? options = null) => OnnxRunner.Create(this, options ?? new OnnxRunnerOptions());

    /// <summary>Frees the network once the last run that is under way has ended; its runners can no longer run.</summary>
    public void Dispose() => _session.Dispose();
}
