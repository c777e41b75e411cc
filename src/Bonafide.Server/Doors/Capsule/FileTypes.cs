using Bonafide.Server.Faces;
using Bonafide.Server.Folders;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>What a file is by its first bytes; what its sender claims is not believed.</summary>
internal sealed record FileTypes(MediumKind Kind, string ContentType)
{
    /// <returns>Null for what is not taken.</returns>
    public static FileTypes? Of(ReadOnlySpan<byte> file)
    {
        if (file is [0x1A, 0x45, 0xDF, 0xA3, ..])
            return new FileTypes(MediumKind.Video, "video/webm");
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8) && !IsPicture(file[8..12]))
            return new FileTypes(MediumKind.Video, "video/mp4");
        var type = ImageContentType.Of(file);
        return type.StartsWith("image/", StringComparison.Ordinal) ? new FileTypes(MediumKind.Image, type) : null;
    }

    // The brands of AVIF and HEIC; every other is a film's.
    private static bool IsPicture(ReadOnlySpan<byte> brand) =>
        brand[..3].SequenceEqual("avi"u8) || brand[..3].SequenceEqual("hei"u8) || brand[..3].SequenceEqual("hev"u8) || brand[..3].SequenceEqual("mif"u8) || brand[..3].SequenceEqual("msf"u8);
}
