using System.Text.RegularExpressions;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>The parts of a face upload, checked.</summary>
internal sealed partial record FaceForm(ReadOnlyMemory<byte> Image, FaceDescription Description)
{
    private const int MaxFriendlyName = 256;

    public static Outcome<FaceForm> Of(ReadOnlyMemory<byte>? image, ReadOnlyMemory<byte>? face)
    {
        if (image is not { Length: > 0 } picture)
            return Refusal.Invalid("The part 'image' is missing or empty. Send multipart/form-data with the parts 'image' (file) and 'face' (JSON).");
        if (face is not { } json)
            return Refusal.Invalid("The part 'face' is missing. Send multipart/form-data with the parts 'image' (file) and 'face' (JSON).");
        if (JsonBody.Parse(json, "The part 'face'").IsRefused(out var refusal, out var members))
            return refusal;
        var type = members.Text("imageType", 64);
        if (members.Fault is null && (type is null || !ImageType().IsMatch(type)))
            members.Refuse("The member 'imageType' of the part 'face' must be a name in capitals such as SELFIE or ID_DOCUMENT.");
        var description = new FaceDescription(type!, members.Text("friendlyName", MaxFriendlyName), members.Flag("imageRotationEnabled") ?? false);
        return members.Fault is { } fault ? fault : new FaceForm(picture, description);
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]{0,63}\z")]
    private static partial Regex ImageType();
}
