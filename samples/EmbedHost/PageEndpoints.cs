using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace EmbedHost;

/// <summary>The page, the package that it imports, and what both are told.</summary>
internal static class PageEndpoints
{
    /// <summary>Serves the npm package: <c>index.js</c> for the page, <c>liveness/</c> for the iframe.</summary>
    public static void UsePackage(this WebApplication app, string folder) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
        RequestPath = "/embed",
    });

    public static void MapPage(this WebApplication app)
    {
        app.MapGet("/", (IWebHostEnvironment host) => Results.File(Path.Combine(host.WebRootPath, "index.html"), "text/html; charset=utf-8"));
        app.MapGet("/settings", Settings);
    }

    // No key is among it. The licence is public: it is worth something on its own origins only.
    private static IResult Settings(IOptions<SampleOptions> options) => Results.Json(new
    {
        license = new { id = options.Value.LicenseId, publicKey = options.Value.LicensePublicKey },
        instructions = SampleOptions.ListOf(options.Value.Instructions),
        commands = SampleOptions.ListOf(options.Value.Commands),
        options.Value.SeedLimit,
    });
}
