using Bonafide.Server.Access;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Server.Sessions;
using Bonafide.Vision;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>…/bio-sessions/{id}/faces</c> and what is below it.</summary>
internal static class FaceResources
{
    private const int MaxFaceJson = 16 * 1024;

    public static async Task<IResult> ListAsync(
        string sessionId, HttpContext context, SessionFinder finder, FaceStore faces, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var session))
            return DoorErrors.Of(refusal);
        var rows = await faces.ListAsync(session.Id, cancellation);
        return Results.Json(rows.Select(FaceAnswer.Of), WebCaptureJson.Options);
    }

    public static async Task<IResult> AddAsync(
        string sessionId, HttpContext context, SessionFinder finder, FaceIntake intake, VisionOptions vision, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var session))
            return DoorErrors.Of(refusal);
        if ((await ReadFormAsync(context.Request, vision, cancellation)).IsRefused(out refusal, out var form))
            return DoorErrors.Of(refusal);
        var added = await intake.AddAsync(session, form.Image, form.Description, cancellation);
        if (added.IsRefused(out refusal, out var face))
            return DoorErrors.Of(refusal);
        context.Response.Headers.Location = $"/bioserver-app/v2/bio-sessions/{session.Id}/faces/{face.Id}";
        return Results.Json(FaceAnswer.Of(face), WebCaptureJson.Options, statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> GetAsync(
        string sessionId, string faceId, HttpContext context, SessionFaces faces, CancellationToken cancellation)
    {
        var found = await faces.FindAsync(sessionId, faceId, context.Caller().Tenant, cancellation);
        return found.IsRefused(out var refusal, out var owned)
            ? DoorErrors.Of(refusal)
            : Results.Json(FaceAnswer.Of(owned.Face), WebCaptureJson.Options);
    }

    public static async Task<IResult> DeleteAsync(
        string sessionId, string faceId, HttpContext context, SessionFaces faces, FaceImages images, CancellationToken cancellation)
    {
        var found = await faces.FindAsync(sessionId, faceId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var owned))
            return DoorErrors.Of(refusal);
        await images.DeleteAsync(owned.Face, cancellation);
        return Results.NoContent();
    }

    public static async Task<IResult> ImageAsync(
        string sessionId, string faceId, string? compression, HttpContext context, SessionFaces faces, FaceImages images, CancellationToken cancellation)
    {
        var compress = false;
        if (compression is not null && !bool.TryParse(compression, out compress))
            return DoorErrors.Of(Refusal.Invalid("The parameter 'compression' must be true or false."));
        var found = await faces.FindAsync(sessionId, faceId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var owned))
            return DoorErrors.Of(refusal);
        return compress
            ? Sent(await images.OpenUprightJpegAsync(owned.Session, owned.Face, cancellation), ImageContentType.Jpeg)
            : await images.OpenAsync(owned.Session, owned.Face, cancellation) is { } image
                ? Sent(image.Content, image.Row.ContentType)
                : Results.NoContent();
    }

    private static IResult Sent(byte[]? image, string contentType) =>
        image is null ? Results.NoContent() : Results.Bytes(image, contentType);

    private static async Task<Outcome<FaceForm>> ReadFormAsync(HttpRequest request, VisionOptions vision, CancellationToken cancellation)
    {
        var limits = new Dictionary<string, int> { ["image"] = vision.MaxStillBytes, ["face"] = MaxFaceJson };
        return (await MultipartParts.ReadAsync(request, limits, cancellation)).IsRefused(out var refusal, out var parts)
            ? refusal
            : FaceForm.Of(PartOf(parts, "image"), PartOf(parts, "face"));
    }

    private static ReadOnlyMemory<byte>? PartOf(IReadOnlyDictionary<string, byte[]> parts, string name) =>
        parts.TryGetValue(name, out var content) ? content : (ReadOnlyMemory<byte>?)null;
}
