using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Hosting;

/// <summary>Serves our own pages, each part of the built web files under its own address.</summary>
internal static class WebPages
{
    /// <summary>Serves nothing where that part was not built; the log says so.</summary>
    /// <param name="app">Who serves.</param>
    /// <param name="part">Folder of the built web files, and the address.</param>
    /// <param name="permissions">What the browser may let the pages use.</param>
    public static void UseWebPages(this WebApplication app, string part, string permissions)
    {
        if (app.Services.GetRequiredService<WebFolder>().Open(part) is not { } files)
            return;
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = files,
            RequestPath = "/" + part,
            RedirectToAppendTrailingSlash = true,
            StaticFileOptions =
            {
                OnPrepareResponse = response =>
                {
                    var headers = response.Context.Response.Headers;
                    headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
                    headers["Permissions-Policy"] = permissions;
                    headers.CacheControl = "no-cache";
                },
            },
        });
    }
}
