using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>GET /v1/adjudications</c>: what is left to people, those that wait longest first.</summary>
internal sealed class Cases(OpenCases cases, IdentityOptions options)
{
    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        var open = await cases.ListAsync(context.Caller().Tenant, cancellation);
        return Results.Json(
            new Answer(new Thresholds(options.InvalidScore, options.VerifiedScore), open.Select(CaseAnswer.Of), open.Count == OpenCases.Limit), IdentityJson.Options);
    }

    /// <param name="Thresholds">Between which scores portraits are left to people.</param>
    /// <param name="Cases">What is open.</param>
    /// <param name="More">Whether there are more than an answer holds.</param>
    private sealed record Answer(Thresholds Thresholds, IEnumerable<CaseAnswer> Cases, bool More);

    private sealed record Thresholds(double Invalid, double Verified);

    private sealed record CaseAnswer(
        string IdentityId, string Id, string Kind, string Type, string Status, string SubmitDateTime, string? BusinessId, double? Score, ReasonAnswer? Reason)
    {
        private const int Decimals = 1;

        public static CaseAnswer Of(OpenCase open) => new(
            open.Submission.IdentityId,
            open.Submission.Id,
            SubmissionWords.Of(open.Submission.Kind),
            open.Submission.Type,
            SubmissionWords.Of(open.Submission.Status),
            DoorTime.Of(open.Submission.Created),
            open.BusinessId,
            open.Submission.Score is { } score ? Math.Round(score, Decimals) : null,
            FaultWords.Reason(open.Submission));
    }
}
