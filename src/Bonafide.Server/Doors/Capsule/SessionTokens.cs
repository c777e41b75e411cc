using Bonafide.Server.Capsules;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>GET</c> and <c>POST /api/authorize/session_token</c>.</summary>
internal static class SessionTokens
{
    public static Task<IResult> GetAsync(HttpContext context, CapsuleSessions sessions, CancellationToken cancellation) =>
        MakeAsync(context, sessions, null, cancellation);

    /// <summary>The same with a body, which may be absent, that says whom to tell of the folder to come.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, CapsuleSessions sessions, CancellationToken cancellation)
    {
        if (!context.Request.HasJsonContentType())
            return await MakeAsync(context, sessions, null, cancellation);
        if ((await JsonBody.ReadAsync(context.Request, cancellation)).IsRefused(out var refusal, out var members))
            return CapsuleErrors.Structure(refusal);
        var endpoint = ResolutionEndpoint.Read(members);
        return members.Fault is { } fault ? CapsuleErrors.Of(fault) : await MakeAsync(context, sessions, endpoint, cancellation);
    }

    private static async Task<IResult> MakeAsync(HttpContext context, CapsuleSessions sessions, string? endpoint, CancellationToken cancellation) =>
        Results.Json(new Answer(await sessions.MakeAsync(context.Client(), endpoint, cancellation)), CapsuleJson.Options);

    private sealed record Answer(string SessionToken);
}
