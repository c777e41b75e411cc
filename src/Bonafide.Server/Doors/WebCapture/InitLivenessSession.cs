using Bonafide.Server.Access;
using Bonafide.Server.Requests;
using Bonafide.Server.Sessions;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>POST /video-server/init-liveness-session</c>.</summary>
internal static class InitLivenessSession
{
    public static async Task<IResult> HandleAsync(HttpContext context, SessionMaker maker, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellation);
        if (body.IsRefused(out var refusal, out var members))
            return DoorErrors.Of(refusal);
        if (SessionRequestReader.Read(members).IsRefused(out refusal, out var request))
            return DoorErrors.Of(refusal);
        var caller = context.Caller();
        var made = await maker.MakeAsync(request, caller.Tenant, caller.Retention, cancellation);
        return made.IsRefused(out refusal, out var session)
            ? DoorErrors.Of(refusal)
            : Results.Created($"/v2/bio-sessions/{session.Id}", null);
    }
}
