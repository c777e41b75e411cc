using System.Collections.Immutable;
using Bonafide.Vision.Inference.Native;

namespace Bonafide.Vision.Inference;

/// <summary>
/// One worker's place at a model: fill <see cref="Input"/>, call <see cref="Run"/>, read <see cref="Output"/>. A run allocates no managed
/// memory. Not safe for concurrent use; make one runner per worker.
/// </summary>
public sealed unsafe class OnnxRunner : IDisposable
{
    private readonly OnnxModel _model;
    private readonly OrtApi _api;
    private readonly ImmutableArray<TensorBuffer> _inputs;
    private readonly ImmutableArray<TensorBuffer> _outputs;
    private readonly RunArguments _inputArguments;
    private readonly RunArguments _outputArguments;
    private int _busy;

    internal OnnxRunner(OnnxModel model, RunnerTensors tensors)
    {
        _model = model;
        _api = model.Runtime.Api;
        _inputs = tensors.Inputs;
        _outputs = tensors.Outputs;
        _inputArguments = new RunArguments([.. model.Inputs.Select(input => input.Name)], [.. _inputs.Select(buffer => buffer.Value)]);
        _outputArguments = new RunArguments(tensors.OutputNames, [.. _outputs.Select(buffer => buffer.Value)]);
    }

    /// <summary>An input tensor's elements, in the order of <see cref="OnnxModel.Inputs"/>; zero at first, kept from run to run.</summary>
    public Span<float> Input(int index) => _inputs[index].Span;

    /// <summary>The input tensor's dimensions.</summary>
    public ImmutableArray<long> InputShape(int index) => _inputs[index].Shape;

    /// <summary>The output tensor's elements as the last run left them, in the order asked for; overwritten by the next run.</summary>
    public ReadOnlySpan<float> Output(int index) => _outputs[index].Span;

    /// <summary>The output tensor's dimensions.</summary>
    public ImmutableArray<long> OutputShape(int index) => _outputs[index].Shape;

    /// <summary>Computes the outputs from the inputs.</summary>
    /// <exception cref="OnnxException">The network failed.</exception>
    /// <exception cref="InvalidOperationException">Another thread is running this runner.</exception>
    /// <exception cref="ObjectDisposedException">The runner or its model is disposed.</exception>
    public void Run()
    {
        ObjectDisposedException.ThrowIf(_inputArguments.IsClosed, this);
        if (Interlocked.Exchange(ref _busy, 1) != 0)
            throw new InvalidOperationException("A runner serves one thread at a time; make one per worker.");

        var held = false;
        try
        {
            // Holding the session keeps a model that is disposed meanwhile alive until this run has ended.
            _model.Session.DangerousAddRef(ref held);
            _api.Check(_api.Run(
                _model.Session.DangerousGetHandle(),
                0,
                _inputArguments.Names,
                _inputArguments.Values,
                (nuint)_inputArguments.Count,
                _outputArguments.Names,
                (nuint)_outputArguments.Count,
                _outputArguments.Values));
        }
        finally
        {
            if (held)
                _model.Session.DangerousRelease();
            Volatile.Write(ref _busy, 0);
            GC.KeepAlive(this);
        }
    }

    /// <summary>Frees the tensors. Not while a run is under way.</summary>
    public void Dispose()
    {
        _inputArguments.Dispose();
        _outputArguments.Dispose();
        foreach (var buffer in _inputs.Concat(_outputs))
            buffer.Dispose();
    }

    internal static OnnxRunner Create(OnnxModel model, OnnxRunnerOptions options) => new(model, RunnerTensors.Allocate(model, options));
}
