using Bonafide.Capsule.Entries;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>What a file becomes inside a capsule, by its ending.</summary>
internal static class SealInput
{
    public const string StandardInput = "-";

    public static (EntryType Type, EntryHead Head) Describe(string path)
    {
        var name = path == StandardInput ? "stdin" : Path.GetFileName(path);
        var (type, contentType) = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" => (EntryType.Frame, "image/jpeg"),
            ".png" => (EntryType.Frame, "image/png"),
            ".mp4" => (EntryType.Video, "video/mp4"),
            ".webm" => (EntryType.Video, "video/webm"),
            _ => (EntryType.File, "application/octet-stream"),
        };
        return (type, new EntryHead { Name = name, ContentType = contentType });
    }
}
