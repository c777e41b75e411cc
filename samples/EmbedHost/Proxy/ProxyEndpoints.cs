using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace EmbedHost.Proxy;

/// <summary>The three calls of the iframe. Each gets the keys and is forwarded as it is: what is in it is sealed, and not this server's to read.</summary>
internal static class ProxyEndpoints
{
    /// <summary>A picture of 5 MB, sealed, in base64.</summary>
    private const int MaxBody = 12 * 1024 * 1024;

    public static void AddProxy(this IServiceCollection services)
    {
        services.AddSingleton<Verdicts>();
        services.AddHttpClient<Bonafide>((provider, http) =>
        {
            var options = provider.GetRequiredService<IOptions<SampleOptions>>().Value;
            http.BaseAddress = new Uri(options.BonafideUrl);
            http.DefaultRequestHeaders.Add("App-ID", options.AppId);
            http.DefaultRequestHeaders.Add("API-Key", options.ApiKey);
        });
    }

    public static void MapProxy(this WebApplication app)
    {
        var routes = app.MapGroup("/proxy");
        routes.MapPost("/key", (HttpContext context, Bonafide bonafide) => ForwardAsync(context, bonafide, "v1/encryption/generate-key"));
        routes.MapPost("/license/{id:regex(^[\\w-]+$)}", (string id, HttpContext context, Bonafide bonafide) => ForwardAsync(context, bonafide, $"v1/license/{id}/check"));
        routes.MapPost("/liveness", LivenessAsync);
        // What this server itself knows of a verification. Your own would read it where it is needed, and not tell a page.
        app.MapGet("/verdicts/{session:guid}", (Guid session, Verdicts verdicts) =>
            verdicts.Find(session) is { } verdict ? Results.Json(verdict) : Results.NotFound());
    }

    private static async Task<IResult> LivenessAsync(HttpContext context, Bonafide bonafide, Verdicts verdicts, ILogger<Bonafide> log)
    {
        var (status, answer) = await SendAsync(context, bonafide, "v1/face/liveness");
        // The page may say what it likes later on; this is where the verdict is learnt, from the server's own signature.
        if (status == StatusCodes.Status200OK && await bonafide.VerdictOfAsync(answer, context.RequestAborted) is { } verdict)
        {
            log.Ended(verdict.IsLive);
            verdicts.Keep(verdict);
        }

        return Results.Text(answer, MediaTypeNames.Application.Json, statusCode: status);
    }

    private static async Task<IResult> ForwardAsync(HttpContext context, Bonafide bonafide, string address)
    {
        var (status, answer) = await SendAsync(context, bonafide, address);
        return Results.Text(answer, MediaTypeNames.Application.Json, statusCode: status);
    }

    private static Task<(int Status, string Answer)> SendAsync(HttpContext context, Bonafide bonafide, string address)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxBody;
        return bonafide.SendAsync(address, context.Request.Body, context.RequestAborted);
    }
}
