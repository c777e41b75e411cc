using Bonafide.Server.Access;
using Bonafide.Server.Faces;
using Bonafide.Server.Identities;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>GET …/adjudications/{id}/portrait</c> and <c>…/reference</c>: the two pictures that a person compares, while there is something to decide.</summary>
internal sealed class CasePictures(IdentityFinder finder, SubmissionPictures pictures)
{
    public async Task<IResult> HandleAsync(string id, string submissionId, bool reference, HttpContext context, CancellationToken cancellation) =>
        (await finder.FindSubmissionAsync(id, submissionId, context.Caller(), cancellation)).IsRefused(out var refusal, out var owned)
        || (await pictures.OpenForComparisonAsync(owned, reference, cancellation)).IsRefused(out refusal, out var jpeg)
            ? IdentityErrors.Of(refusal)
            : Results.Bytes(jpeg, ImageContentType.Jpeg);
}
