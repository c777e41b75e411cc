using System.Text;
using System.Text.RegularExpressions;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Doors.Identities;

/// <summary>The picture of a document and what kind of document it is, in either of the two forms that they come in.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Type">A name in capitals such as PASSPORT.</param>
internal sealed partial record DocumentForm(byte[] Image, string Type)
{
    private const string OwnImage = "image";
    private const string OwnType = "type";
    private const string Front = "DocumentFront";
    private const string Details = "DocumentCaptureDetails";
    private const int MaxType = 64;
    private const int MaxDetails = 4096;

    /// <param name="maxImage">Bytes of a picture at most.</param>
    public static IReadOnlyDictionary<string, int> Limits(int maxImage) => new Dictionary<string, int>
    {
        [OwnImage] = maxImage,
        [OwnType] = MaxType,
        [Front] = maxImage,
        [Details] = MaxDetails,
    };

    public static Outcome<DocumentForm> Read(IReadOnlyDictionary<string, byte[]> parts)
    {
        if ((parts.GetValueOrDefault(OwnImage) ?? parts.GetValueOrDefault(Front)) is not { Length: > 0 } image)
            return Refusal.Invalid($"The part '{OwnImage}' is missing or empty. Send multipart/form-data with the parts '{OwnImage}' (file) and '{OwnType}'.");
        if (TypeOf(parts).IsRefused(out var refusal, out var type))
            return refusal;
        return TypeName().IsMatch(type)
            ? new DocumentForm(image, type)
            : Refusal.Invalid($"The part '{OwnType}' must be a name in capitals such as PASSPORT, IDENTITY_CARD or DRIVING_LICENSE.");
    }

    private static Outcome<string> TypeOf(IReadOnlyDictionary<string, byte[]> parts)
    {
        if (parts.TryGetValue(OwnType, out var text))
            return Encoding.UTF8.GetString(text);
        if (!parts.TryGetValue(Details, out var json))
            return "";
        if (JsonBody.Parse(json, $"The part '{Details}'").IsRefused(out var refusal, out var members))
            return refusal;
        var type = members.Text("documentType", MaxType);
        return members.Fault is { } fault ? fault : type ?? "";
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]{0,63}\z")]
    private static partial Regex TypeName();
}
