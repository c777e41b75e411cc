using System.Text;
using System.Text.RegularExpressions;
using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Vision;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>POST …/id-documents/capture</c>: a multipart document with <c>image</c> and <c>type</c>. A relying service vouches for what it sends.</summary>
internal sealed partial class IdentityDocuments(IdentityFinder finder, DocumentIntake intake, VisionOptions vision)
{
    private const int MaxType = 64;

    public async Task<IResult> HandleAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        var limits = new Dictionary<string, int> { ["image"] = vision.MaxStillBytes, ["type"] = MaxType };
        if ((await finder.FindAsync(id, caller, cancellation)).IsRefused(out var refusal, out var identity)
            || (await MultipartParts.ReadAsync(context.Request, limits, cancellation)).IsRefused(out refusal, out var parts)
            || TypeOf(parts).IsRefused(out refusal, out var type)
            || (await intake.AddAsync(identity, parts["image"], type, caller.IsRelyingService(), cancellation)).IsRefused(out refusal, out var document))
        {
            return IdentityErrors.Of(refusal);
        }

        return Results.Json(SubmissionAnswer.Of(document, caller), IdentityJson.Options);
    }

    private static Outcome<string> TypeOf(IReadOnlyDictionary<string, byte[]> parts)
    {
        if (!parts.TryGetValue("image", out var image) || image.Length == 0)
            return Refusal.Invalid("The part 'image' is missing or empty. Send multipart/form-data with the parts 'image' (file) and 'type'.");
        var type = parts.TryGetValue("type", out var text) ? Encoding.UTF8.GetString(text) : "";
        return TypeName().IsMatch(type) ? type : Refusal.Invalid("The part 'type' must be a name in capitals such as PASSPORT, IDENTITY_CARD or DRIVING_LICENSE.");
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]{0,63}\z")]
    private static partial Regex TypeName();
}
