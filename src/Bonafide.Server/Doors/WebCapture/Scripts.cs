using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Serves the browser scripts to pages of any origin, isolated ones included.</summary>
internal static class Scripts
{
    public static void MapWebCaptureScripts(this WebApplication app)
    {
        if (app.Services.GetRequiredService<WebFolder>().Open("video-server") is not { } files)
            return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = "/video-server",
            OnPrepareResponse = response =>
            {
                var headers = response.Context.Response.Headers;
                headers.AccessControlAllowOrigin = "*";
                headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                // The names carry no version: a browser may keep a script, but asks by its ETag whether it is still the one.
                headers.CacheControl = "public, no-cache";
            },
        });
    }
}
