using System.Runtime.InteropServices;

namespace Bonafide.Vision.Inference.Native;

/// <summary>Finds the function table in the shared library.</summary>
internal static unsafe class OrtLibrary
{
    /// <summary>Loads the library from <paramref name="path"/>, which must be absolute so that no search path can supply another.</summary>
    /// <exception cref="OnnxException">The file is missing, is no such library, or is older than 1.16.</exception>
    public static OrtApi Load(string path)
    {
        if (!Path.IsPathFullyQualified(path) || !File.Exists(path))
            throw new OnnxException(OnnxErrorCode.NoSuchFile, $"The inference library {path} is missing. Run 'make models'.");

        // The library is never unloaded: models may live until the process ends.
        if (!NativeLibrary.TryLoad(path, out var library) || !NativeLibrary.TryGetExport(library, "OrtGetApiBase", out var entry))
        {
            throw new OnnxException(
                OnnxErrorCode.Fail, $"{path} is not an ONNX Runtime library for this machine (glibc 2.28 or newer is needed).");
        }

        // OrtApiBase holds two functions: GetApi(version) and GetVersionString().
        var apiBase = ((delegate* unmanaged<nint*>)entry)();
        var table = ((delegate* unmanaged<uint, nint*>)apiBase[0])(OrtApi.Version);
        if (table is null)
        {
            var version = Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)apiBase[1])());
            throw new OnnxException(
                OnnxErrorCode.NotImplemented,
                $"ONNX Runtime {version} does not serve API version {OrtApi.Version}; 1.16 or newer is needed.");
        }

        return new OrtApi(table);
    }
}
