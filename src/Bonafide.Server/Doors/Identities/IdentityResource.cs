using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>GET</c> and <c>DELETE /v1/identities/{id}</c>.</summary>
internal sealed class IdentityResource(
    IdentityFinder finder, PortraitEvaluator evaluator, ConsentStore consents, SubmissionStore submissions, IdentityEraser eraser, TimeProvider time)
{
    public async Task<IResult> GetAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        if ((await finder.FindAsync(id, context.Caller(), cancellation)).IsRefused(out var refusal, out var identity))
            return IdentityErrors.Of(refusal);
        await evaluator.EvaluateAllAsync(identity, cancellation);
        // Read again: deciding moved its time of evaluation.
        if ((await finder.FindAsync(id, context.Caller(), cancellation)).IsRefused(out refusal, out identity))
            return IdentityErrors.Of(refusal);
        var given = await consents.CurrentAsync(identity.Id, cancellation);
        var submitted = await submissions.ListAsync(identity.Id, cancellation);
        var portrait = submitted.LastOrDefault(submission => submission.Kind == SubmissionKind.Portrait);
        return Results.Json(
            new Answer(
                GlobalStatusAnswer.Of(identity, Assurance.Of(given, submitted, time.GetUtcNow().ToUnixTimeMilliseconds())),
                identity.BusinessId,
                given.Select(ConsentAnswer.Of),
                portrait is null ? null : EvidenceAnswer.Of(portrait),
                submitted.Where(submission => submission.Kind == SubmissionKind.Document).Select(EvidenceAnswer.Of)),
            IdentityJson.Options);
    }

    public async Task<IResult> DeleteAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        if ((await finder.FindAsync(id, context.Caller(), cancellation)).IsRefused(out var refusal, out var identity))
            return IdentityErrors.Of(refusal);
        await eraser.EraseAsync(identity.Id, "deleted by its owner", CancellationToken.None);
        return Results.NoContent();
    }

    private sealed record Answer(
        GlobalStatusAnswer GlobalStatus, string? BusinessId, IEnumerable<ConsentAnswer> Consents, EvidenceAnswer? Portrait, IEnumerable<EvidenceAnswer> IdDocuments);
}
