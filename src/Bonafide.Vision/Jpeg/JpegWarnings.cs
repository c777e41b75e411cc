using System.Runtime.InteropServices;

namespace Bonafide.Vision.Jpeg;

/// <summary>Tells the warnings of sloppy but complete files from those of damaged ones.</summary>
internal static unsafe class JpegWarnings
{
    private const int Warning = 0;

    // Written by phones and editors in files that are otherwise whole; every pixel is there.
    private static readonly string[] Harmless = ["extraneous bytes before marker", "Invalid SOS parameters", "Unknown Adobe color transform"];

    public static bool AreHarmless(TurboJpegHandle handle)
    {
        if (TurboJpegLibrary.ErrorCode(handle) != Warning)
            return false;
        var text = Marshal.PtrToStringUTF8((nint)TurboJpegLibrary.ErrorText(handle)) ?? "";
        return Harmless.Any(known => text.Contains(known, StringComparison.Ordinal));
    }
}
