using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Serves the built plugin to pages of any origin, under the name that it is documented by and the one that old pages load.</summary>
internal static class PluginScripts
{
    private const string Script = "plugin_liveness.js";

    public static void MapPluginScripts(this WebApplication app)
    {
        if (app.Services.GetRequiredService<WebFolder>().Open("ozliveness") is not { } files)
            return;
        app.Use((context, next) =>
        {
            if (context.Request.Path == "/plugin_liveness.php")
                context.Request.Path = "/" + Script;
            return next(context);
        });
        app.UseStaticFiles(Options(new OneFile(files, Script), ""));
        app.UseStaticFiles(Options(files, "/plugin_liveness"));
    }

    private static StaticFileOptions Options(IFileProvider files, string path) => new()
    {
        FileProvider = files,
        RequestPath = path,
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        OnPrepareResponse = response =>
        {
            var headers = response.Context.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            // The names carry no version: a browser may keep a script, but asks by its ETag whether it is still the one.
            headers.CacheControl = "public, no-cache";
        },
    };

    // At the top of the server lies the script and nothing else of the folder.
    private sealed class OneFile(IFileProvider files, string name) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => subpath.TrimStart('/') == name ? files.GetFileInfo(subpath) : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
