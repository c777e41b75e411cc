using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>GET …/status/{portraitId}</c>, of portraits and documents. What can be decided by now is decided before it answers.</summary>
internal sealed class SubmissionStatuses(IdentityFinder finder, PortraitEvaluator evaluator)
{
    public async Task<IResult> HandleAsync(string id, string submissionId, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if ((await finder.FindSubmissionAsync(id, submissionId, caller, cancellation)).IsRefused(out var refusal, out var owned))
            return IdentityErrors.Of(refusal);
        if (owned.Submission.Status == SubmissionStatus.Processing)
        {
            await evaluator.EvaluateAllAsync(owned.Identity, cancellation);
            if ((await finder.FindSubmissionAsync(id, submissionId, caller, cancellation)).IsRefused(out refusal, out owned))
                return IdentityErrors.Of(refusal);
        }

        return Results.Json(SubmissionAnswer.Of(owned.Submission, caller), IdentityJson.Options);
    }
}
