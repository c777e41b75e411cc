using Microsoft.Extensions.Options;

namespace EmbedHost;

/// <summary>What the page and the iframe may load: their own, and of Bonafide the capture socket. Nothing else, and nothing inline.</summary>
internal static class PagePolicy
{
    public static void UsePagePolicy(this WebApplication app)
    {
        var bonafide = new Uri(app.Services.GetRequiredService<IOptions<SampleOptions>>().Value.BonafideUrl).GetLeftPart(UriPartial.Authority);
        var policy = $"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ws{bonafide["http".Length..]}; frame-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
            return next(context);
        });
    }
}
