using Bonafide.Server.Licences;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary><c>POST /v1/license/{id}/check</c>.</summary>
internal sealed class LicenseCheck(LicenceChecker checker, EmbedErrors errors, TimeProvider time)
{
    private const int MaxNonce = 64;

    public async Task<IResult> HandleAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadOptionalAsync(context.Request, cancellation);
        if (body.IsRefused(out var refusal, out var members))
            return errors.Of(refusal);
        var nonce = members.Text("nonce", MaxNonce);
        if (members.Fault is { } fault)
            return errors.Of(fault);
        return (await checker.CheckAsync(id, nonce, cancellation)).IsRefused(out refusal, out var license)
            ? errors.Of(refusal)
            : Results.Json(new Answer("License checked.", StatusCodes.Status200OK, time.GetUtcNow().ToUnixTimeMilliseconds()) { License = license }, EmbedJson.Options);
    }

    private sealed record Answer(string Message, int StatusCode, long Timestamp) : EmbedAnswer(Message, StatusCode, Timestamp)
    {
        /// <summary>Compact JWS.</summary>
        public required string License { get; init; }
    }
}
