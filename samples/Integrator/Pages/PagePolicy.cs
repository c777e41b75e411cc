namespace Integrator.Pages;

/// <summary>What the pages may load: their own, and the four scripts and the socket of the capture server.</summary>
internal static class PagePolicy
{
    public static string For(string videoUrl)
    {
        var origin = new Uri(videoUrl).GetLeftPart(UriPartial.Authority);
        var socket = "ws" + origin["http".Length..];
        return $"default-src 'none'; script-src 'self' {origin}; connect-src 'self' {origin} {socket}; style-src 'self'; img-src 'self' blob:; "
            + "media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    public static void Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
    }
}
