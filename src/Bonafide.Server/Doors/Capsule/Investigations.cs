using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Opening a stored capsule: for the role investigator alone, with a reason, and never without a line in the capsule's trail.</summary>
internal static class Investigations
{
    private const int LongestReason = 500;

    public static async Task<IResult> TimelineAsync(
        string folderId, HttpContext context, FolderFinder finder, CapsuleInvestigation investigation, CancellationToken cancellation)
    {
        if ((await OpenAsync(folderId, context, finder, investigation, "timeline", cancellation)).IsRefused(out var refusal, out var opened))
            return CapsuleErrors.Of(refusal);
        return Results.Json(
            new
            {
                FolderId = folderId,
                SessionId = opened.Contents.Session.Id,
                Producer = opened.Contents.Manifest.Producer,
                Actions = opened.Contents.Actions,
                Pictures = opened.Contents.Pictures.Select(picture => new { picture.Name, T = picture.At, Sha256 = picture.Digest, Size = picture.Bytes.Length }),
                Timeline = opened.Timeline,
            },
            CapsuleJson.Options);
    }

    public static async Task<IResult> PictureAsync(
        string folderId, string name, HttpContext context, FolderFinder finder, CapsuleInvestigation investigation, CancellationToken cancellation)
    {
        if ((await OpenAsync(folderId, context, finder, investigation, name, cancellation)).IsRefused(out var refusal, out var opened))
            return CapsuleErrors.Of(refusal);
        return opened.Contents.Pictures.FirstOrDefault(picture => picture.Name == name) is { } found
            ? Results.Bytes(found.Bytes, "image/jpeg")
            : CapsuleErrors.Of(Refusal.NotFound("The capsule holds no picture of this name."));
    }

    private static async Task<Outcome<OpenedForInvestigation>> OpenAsync(
        string folderId, HttpContext context, FolderFinder finder, CapsuleInvestigation investigation, string entries, CancellationToken cancellation)
    {
        if (context.Request.Query["reason"] is not [{ Length: > 0 and <= LongestReason } reason])
            return Refusal.Invalid($"The parameter 'reason' must say in 1 to {LongestReason} characters why the capsule is opened. It is recorded.");
        return (await finder.FindAsync(folderId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? refusal
            : await investigation.OpenAsync(owned, context.Client().KeyId, reason, entries, cancellation);
    }
}
