using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Requests;
using Bonafide.Vision;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary>
/// <c>POST …/id-documents/capture</c>: a multipart document with <c>image</c> and <c>type</c>, or with the parts that existing clients send,
/// <c>DocumentFront</c> and <c>DocumentCaptureDetails</c>. A relying service vouches for what it sends.
/// </summary>
internal sealed class IdentityDocuments(IdentityFinder finder, DocumentIntake intake, VisionOptions vision)
{
    public async Task<IResult> HandleAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if ((await finder.FindAsync(id, caller, cancellation)).IsRefused(out var refusal, out var identity)
            || (await MultipartParts.ReadAsync(context.Request, DocumentForm.Limits(vision.MaxStillBytes), cancellation)).IsRefused(out refusal, out var parts)
            || DocumentForm.Read(parts).IsRefused(out refusal, out var form)
            || (await intake.AddAsync(identity, form.Image, form.Type, caller.IsRelyingService(), cancellation)).IsRefused(out refusal, out var document))
        {
            return IdentityErrors.Of(refusal);
        }

        return Results.Json(SubmissionAnswer.Of(document, caller), IdentityJson.Options, statusCode: StatusCodes.Status201Created);
    }
}
