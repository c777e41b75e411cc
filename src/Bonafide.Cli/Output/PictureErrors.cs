using Bonafide.Vision;

namespace Bonafide.Cli.Output;

/// <summary>The ways in which a picture file can be unusable.</summary>
internal static class PictureErrors
{
    public static bool IsExpected(Exception e) => e is UnreadableImageException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static string Describe(Exception e) => e switch
    {
        UnreadableImageException => e.Message,
        FileNotFoundException or DirectoryNotFoundException => "The file does not exist.",
        UnauthorizedAccessException => "The file may not be read.",
        _ => "The file could not be read.",
    };
}
