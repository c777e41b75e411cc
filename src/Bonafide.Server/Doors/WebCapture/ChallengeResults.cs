using Bonafide.Server.Access;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Signing;
using Bonafide.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>GET …/bio-sessions/{id}/liveness-challenge-result</c>: 204 while nothing is decided.</summary>
internal static class ChallengeResults
{
    public static async Task<IResult> GetAsync(
        string sessionId, HttpContext context, SessionFinder finder, ResultStore results, StoredObjects stored, SignedJson signer,
        CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, context.Caller().Tenant, cancellation);
        return found.IsRefused(out var refusal, out var session)
            ? DoorErrors.Of(refusal)
            : await AnswerAsync(session, results, stored, signer, cancellation);
    }

    public static async Task<IResult> AnswerAsync(
        Session session, ResultStore results, StoredObjects stored, SignedJson signer, CancellationToken cancellation) =>
        await results.FindAsync(session.Id, cancellation) is { } result
            ? SignedAnswer.Object(signer, ChallengeResult.Of(session, result, await stored.OfSessionAsync(session.Id, cancellation)))
            : Results.NoContent();
}
