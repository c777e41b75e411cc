using System.Text;

namespace Bonafide.Vision.Inference.Native;

/// <summary>Creates sessions from models in memory.</summary>
internal static unsafe class SessionFactory
{
    private const int AllOptimizations = 99;
    private const int LogErrorsOnly = 3;

    public static OrtHandle Create(OnnxRuntime runtime, ReadOnlySpan<byte> model, OnnxSessionOptions options)
    {
        if (model.IsEmpty)
            throw new OnnxException(OnnxErrorCode.NoModel, "The model is empty.");

        using var native = CreateOptions(runtime.Api, options);
        nint session;
        fixed (byte* bytes = model)
            runtime.Api.Check(runtime.Api.CreateSessionFromArray(runtime.Environment, bytes, (nuint)model.Length, native.Value, &session));
        return new OrtHandle(session, runtime.Api.ReleaseSession);
    }

    private static OrtHandle CreateOptions(OrtApi api, OnnxSessionOptions options)
    {
        nint pointer;
        api.Check(api.CreateSessionOptions(&pointer));
        var handle = new OrtHandle(pointer, api.ReleaseSessionOptions);
        try
        {
            api.Check(api.SetSessionLogSeverityLevel(pointer, LogErrorsOnly));
            api.Check(api.SetSessionGraphOptimizationLevel(pointer, AllOptimizations));
            api.Check(api.SetIntraOpNumThreads(pointer, options.IntraOpThreads));
            api.Check(api.SetInterOpNumThreads(pointer, 1));
            Configure(api, pointer, "session.intra_op.allow_spinning\0"u8, "0\0"u8);
            Configure(api, pointer, "session.inter_op.allow_spinning\0"u8, "0\0"u8);

            // Where the fast kernels for bytes overflow, a template would depend on the machine it was made on. Elsewhere the exact ones only cost time.
            if (ByteKernels.MayOverflow)
                Configure(api, pointer, "session.x64quantprecision\0"u8, "1\0"u8);
            foreach (var (name, size) in options.Dimensions)
            {
                fixed (byte* text = Encoding.UTF8.GetBytes(name + '\0'))
                    api.Check(api.AddFreeDimensionOverrideByName(pointer, text, size));
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void Configure(OrtApi api, nint options, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        fixed (byte* keyText = key, valueText = value)
            api.Check(api.AddSessionConfigEntry(options, keyText, valueText));
    }
}
