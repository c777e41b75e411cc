using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>POST …/adjudications/{id}</c>: what a person decided.</summary>
internal sealed class Adjudications(IdentityFinder finder, Adjudicator adjudicator)
{
    private const int MaxPerson = 100;
    private const int MaxReason = 1000;

    public async Task<IResult> HandleAsync(string id, string submissionId, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if ((await finder.FindSubmissionAsync(id, submissionId, caller, cancellation)).IsRefused(out var refusal, out var owned)
            || (await JsonBody.ReadAsync(context.Request, cancellation)).IsRefused(out refusal, out var members))
        {
            return IdentityErrors.Of(refusal);
        }

        var (decision, person, reason) = (members.Text("decision", MaxPerson), members.Text("person", MaxPerson), members.Text("reason", MaxReason));
        if (decision is not ("VERIFIED" or "INVALID"))
            members.Refuse("The member 'decision' must be VERIFIED or INVALID.");
        if (string.IsNullOrWhiteSpace(person))
            members.Refuse("The member 'person' must name who decided.");
        if (string.IsNullOrWhiteSpace(reason))
            members.Refuse("The member 'reason' must say why.");
        if (members.Fault is { } fault)
            return IdentityErrors.Of(fault);
        return (await adjudicator.DecideAsync(owned, decision == "VERIFIED", person!, reason!, caller, cancellation)).IsRefused(out refusal, out var decided)
            ? IdentityErrors.Of(refusal)
            : Results.Json(SubmissionAnswer.Of(decided, caller), IdentityJson.Options);
    }
}
