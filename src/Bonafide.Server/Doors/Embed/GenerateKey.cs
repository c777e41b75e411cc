using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Requests;
using Bonafide.Server.Sessions;
using Bonafide.Server.Signing;
using Bonafide.Server.Uploads;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary><c>POST /v1/encryption/generate-key</c>: opens one verification.</summary>
internal sealed class GenerateKey(SealedSessionMaker maker, JwsSigner signer, EmbedOptions options, SessionOptions sessions, EmbedErrors errors, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadOptionalAsync(context.Request, cancellation);
        if (body.IsRefused(out var refusal, out var members) || KeyRequestReader.Read(members).IsRefused(out refusal, out var request))
            return errors.Of(refusal);
        var app = context.App();
        return (await maker.MakeAsync(request, app.Tenant, app.Retention, cancellation)).IsRefused(out refusal, out var made)
            ? errors.Of(refusal)
            : Results.Json(AnswerOf(made, context.Request), EmbedJson.Options);
    }

    private Answer AnswerOf(SealedSession made, HttpRequest request)
    {
        var (kid, key) = (made.Recipient.Id.ToString(), Convert.ToBase64String(made.Recipient.Bytes));
        var token = new Token(made.Session.Id, kid, key, made.Expires);
        return new Answer("Key generated.", StatusCodes.Status200OK, time.GetUtcNow().ToUnixTimeMilliseconds())
        {
            SessionId = made.Session.Id,
            Kid = kid,
            PublicKey = key,
            SessionToken = signer.Sign(JsonSerializer.SerializeToUtf8Bytes(token, EmbedJson.Options)),
            Secret = Convert.ToBase64String(made.Secret),
            Expires = made.Expires,
            Capture = new Socket(
                SocketAddress(request),
                CaptureProtocol.Name,
                made.Session.Mode == CaptureMode.Instructions ? "instructions" : "passive",
                (long)sessions.CaptureTimeout.TotalMilliseconds),
        };
    }

    private string SocketAddress(HttpRequest request)
    {
        var address = options.PublicUrl ?? $"{request.Scheme}://{request.Host}";
        return string.Concat("ws", address.AsSpan("http".Length).TrimEnd('/'), CaptureProtocol.Path);
    }

    private sealed record Answer(string Message, int StatusCode, long Timestamp) : EmbedAnswer(Message, StatusCode, Timestamp)
    {
        public required string SessionId { get; init; }

        public required string Kid { get; init; }

        public required string PublicKey { get; init; }

        public required string SessionToken { get; init; }

        public required string Secret { get; init; }

        public required long Expires { get; init; }

        public required Socket Capture { get; init; }
    }

    private sealed record Token(string SessionId, string Kid, string PublicKey, long Expires);

    private sealed record Socket(string Url, string Protocol, string Mode, long Timeout);
}
