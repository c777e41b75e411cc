using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>POST /api/authorize/auth</c> and <c>/refresh</c>.</summary>
internal static class Authorize
{
    private const int LongestText = 200;

    public static async Task<IResult> AuthAsync(HttpRequest request, AccessTokens tokens, CancellationToken cancellation)
    {
        if ((await JsonBody.ReadAsync(request, cancellation)).IsRefused(out var refusal, out var members))
            return CapsuleErrors.Structure(refusal);
        if (members.Object("credentials") is not { } credentials)
            return CapsuleErrors.Of(400, ErrorCodes.InvalidStructure, "The body needs the member 'credentials' with 'email' and 'password'.");
        var (email, password) = (credentials.Text("email", LongestText), credentials.Text("password", LongestText));
        if (credentials.Fault is { } fault)
            return CapsuleErrors.Of(fault);
        if (email is null || password is null)
            return CapsuleErrors.Of(400, ErrorCodes.InvalidStructure, "The member 'credentials' needs 'email' and 'password'.");
        return (await tokens.IssueAsync(email, password, cancellation)).IsRefused(out refusal, out var pair) ? CapsuleErrors.Of(refusal) : Answer(pair);
    }

    public static async Task<IResult> RefreshAsync(HttpRequest request, AccessTokens tokens, CancellationToken cancellation)
    {
        if (!AccessFilter.HasToken(request))
            return CapsuleErrors.Of(401, ErrorCodes.AuthMissing, $"The header '{AccessFilter.Header}' must carry the access token to refresh.");
        if ((await JsonBody.ReadAsync(request, cancellation)).IsRefused(out var refusal, out var members))
            return CapsuleErrors.Structure(refusal);
        if (members.Text("expire_token", LongestText) is not { } renewal)
            return members.Fault is { } fault ? CapsuleErrors.Of(fault) : CapsuleErrors.Of(400, ErrorCodes.InvalidStructure, "The body needs the member 'expire_token'.");
        return (await tokens.RenewAsync(request.Headers[AccessFilter.Header], renewal, cancellation)).IsRefused(out refusal, out var pair)
            ? CapsuleErrors.Of(refusal)
            : Answer(pair);
    }

    private static IResult Answer(TokenPair pair) => Results.Json(
        new { AccessToken = pair.Access, ExpireToken = pair.Renewal, ExpireDate = pair.Expires.ToUnixTimeSeconds() }, CapsuleJson.Options);
}
