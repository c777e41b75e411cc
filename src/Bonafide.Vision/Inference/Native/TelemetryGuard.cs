using System.Runtime.InteropServices;

namespace Bonafide.Vision.Inference.Native;

/// <summary>
/// Keeps ONNX Runtime from ever reporting about this machine. Releases since 1.29 start an uploader with the first environment and
/// leave it out only if the C environment says so; the API's own switch needs an environment and so comes too late.
/// </summary>
internal static partial class TelemetryGuard
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>Sets the switch where native code reads it; <see cref="Environment"/> holds only a copy.</summary>
    /// <exception cref="OnnxException">It could not be set; no environment may be created then.</exception>
    public static void Engage()
    {
        if (SetEnv(Variable, "1", 1) != 0)
            throw new OnnxException(OnnxErrorCode.Fail, $"{Variable} could not be set, so the inference library is not started.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnv(string name, string value, int overwrite);
}
