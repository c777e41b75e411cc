using System.Text.Json;
using Bonafide.Examples;
using Integrator.WebCapture;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Integrator.Transactions;

/// <summary>
/// <c>POST LIVENESS_RESULT_CALLBACK_PATH</c>: the capture server tells that a result can be fetched. The call carries no result: that is asked
/// for with the key, and its signature is checked. So a forged call gains nothing but a request; with the secret not even that.
/// </summary>
internal static class CallbackEndpoint
{
    private const int MaxBody = 16 * 1024;

    public static void MapCallback(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<SampleOptions>>().Value;
        if (options.CallbackUrl is null)
            return;
        var verifier = options.CallbackSecret is { } secret ? new WebhookVerifier(secret, app.Services.GetRequiredService<TimeProvider>()) : null;
        app.MapPost(options.CallbackPath, (HttpContext context, TransactionStore store, ILogger<Transaction> log) =>
            HandleAsync(context, store, verifier, log));
    }

    private static async Task<IResult> HandleAsync(HttpContext context, TransactionStore store, WebhookVerifier? verifier, ILogger log)
    {
        var body = await BodyAsync(context);
        if (verifier is not null && !IsGenuine(verifier, context.Request.Headers, body))
        {
            log.CallbackForged();
            return Results.Unauthorized();
        }

        if (SessionOf(body) is not { } session || store.FindBySession(session) is not { } transaction)
            return Results.NotFound();
        transaction.Announce();
        return Results.Ok();
    }

    // The signature covers the bytes as they came, before any parsing.
    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxBody;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    private static bool IsGenuine(WebhookVerifier verifier, IHeaderDictionary headers, byte[] body) => verifier.IsGenuine(
        headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), body);

    private static string? SessionOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<CallbackBody>(body, SampleJson.Options)?.SessionId;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record CallbackBody(string SessionId);
}
