using Bonafide.Server.Access;
using Bonafide.Server.Faces;
using Bonafide.Server.Signing;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>GET …/faces/{referenceFaceId}/matches</c>: every other face of the session, best first, each answer signed.</summary>
internal static class Matches
{
    public static async Task<IResult> GetAsync(
        string sessionId, string faceId, HttpContext context, SessionFaces faces, Matcher matcher, SignedJson signer, CancellationToken cancellation)
    {
        var found = await faces.FindAsync(sessionId, faceId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var owned))
            return DoorErrors.Of(refusal);
        return (await matcher.MatchAsync(owned.Session, owned.Face, cancellation)).IsRefused(out refusal, out var matches)
            ? DoorErrors.Of(refusal)
            : SignedAnswer.Array(signer, [.. matches.Select(match => MatchAnswer.Of(owned.Session, match))]);
    }
}
