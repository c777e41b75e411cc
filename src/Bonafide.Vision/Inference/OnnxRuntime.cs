using Bonafide.Vision.Inference.Native;

namespace Bonafide.Vision.Inference;

/// <summary>ONNX Runtime in this process: one library, one environment, for as long as the process lives.</summary>
public sealed unsafe class OnnxRuntime
{
    /// <summary>Where the library lies within the runtime folder.</summary>
    public const string LibraryFile = "native/libonnxruntime.so.1";

    private const int LogErrorsOnly = 3;
    private static readonly Lock Gate = new();
    private static OnnxRuntime? _instance;

    private readonly string _path;

    private OnnxRuntime(string path)
    {
        TelemetryGuard.Engage();
        _path = path;
        Api = OrtLibrary.Load(path);

        nint environment, memory, allocator;
        fixed (byte* name = "bonafide\0"u8)
            Api.Check(Api.CreateEnv(LogErrorsOnly, name, &environment));
        Api.Check(Api.DisableTelemetryEvents(environment));

        Api.Check(Api.CreateCpuMemoryInfo(0, 0, &memory));
        Api.Check(Api.GetAllocatorWithDefaultOptions(&allocator));
        (Environment, CpuMemory, Allocator) = (environment, memory, allocator);
    }

    internal OrtApi Api { get; }

    /// <summary>The default allocator, owned by the library.</summary>
    internal nint Allocator { get; }

    /// <summary>The environment; like the description of CPU memory it ends with the process, after the last session.</summary>
    internal nint Environment { get; }

    internal nint CpuMemory { get; }

    /// <summary>Starts the library of this runtime folder, or returns the one already started.</summary>
    /// <param name="runtimeFolder">See <see cref="RuntimeFolder"/>.</param>
    /// <exception cref="OnnxException">The library is missing or unfit.</exception>
    /// <exception cref="InvalidOperationException">Another runtime folder's library was started before.</exception>
    public static OnnxRuntime Start(string runtimeFolder)
    {
        var path = Path.GetFullPath(Path.Combine(runtimeFolder, LibraryFile));
        lock (Gate)
        {
            _instance ??= new OnnxRuntime(path);
            return _instance._path == path
                ? _instance
                : throw new InvalidOperationException($"The library {_instance._path} is in use; {path} cannot be loaded beside it.");
        }
    }
}
