using Bonafide.Server.Capsules;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>GET</c> and <c>POST /api/authorize/session_token</c>.</summary>
internal static class SessionTokens
{
    public static async Task<IResult> MakeAsync(HttpContext context, CapsuleSessions sessions, CancellationToken cancellation) =>
        Results.Json(new Answer(await sessions.MakeAsync(context.Client(), cancellation)), CapsuleJson.Options);

    private sealed record Answer(string SessionToken);
}
