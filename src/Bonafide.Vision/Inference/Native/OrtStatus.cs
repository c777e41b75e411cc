using System.Runtime.InteropServices;

namespace Bonafide.Vision.Inference.Native;

/// <summary>Turns the status that nearly every function returns into an exception.</summary>
internal static unsafe class OrtStatus
{
    /// <summary>Does nothing for null, which means success; otherwise frees the status and throws what it says.</summary>
    /// <exception cref="OnnxException">The call failed.</exception>
    public static void Check(this OrtApi api, nint status)
    {
        if (status != 0)
            throw Take(api, status);
    }

    private static OnnxException Take(OrtApi api, nint status)
    {
        var number = api.GetErrorCode(status);
        var message = Marshal.PtrToStringUTF8((nint)api.GetErrorMessage(status)) ?? "";
        api.ReleaseStatus(status);
        var code = Enum.IsDefined((OnnxErrorCode)number) ? (OnnxErrorCode)number : OnnxErrorCode.Unknown;
        return new OnnxException(code, $"ONNX Runtime: {message} (code {number})");
    }
}
