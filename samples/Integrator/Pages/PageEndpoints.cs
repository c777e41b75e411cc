using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;

namespace Integrator.Pages;

/// <summary>The home page, one page for each mode, and what they load.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    public static void MapPages(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<SampleOptions>>().Value;
        var policy = PagePolicy.For(options.VideoUrl);
        app.Use((context, next) =>
        {
            PagePolicy.Set(context.Response.Headers, policy);
            return next(context);
        });
        app.UseStaticFiles();
        app.MapGet("/", () => Page("index.html", options, options.LivenessMode));
        // The address that the document gives for its own sample.
        app.MapGet("/demo-server/", () => Results.Redirect("/"));
        app.MapGet("/capture", Choose);
        foreach (var mode in CaptureModes.All)
            app.MapGet(CaptureModes.PageOf(mode)!, () => Page("capture.html", options, mode));
    }

    // The form of the home page ends here; the mode becomes a page, the rest of what was chosen goes along.
    private static IResult Choose(string? mode, HttpRequest request)
    {
        if (CaptureModes.PageOf(mode) is not { } page)
            return Results.Redirect("/");
        var others = request.Query.Where(choice => choice.Key != "mode").Select(choice => KeyValuePair.Create(choice.Key, choice.Value));
        return Results.Redirect(page + QueryString.Create(others));
    }

    private static IResult Page(string file, SampleOptions options, string mode)
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd()
            .Replace("{BIOSERVER_VIDEO_URL}", HtmlEncoder.Default.Encode(options.VideoUrl.TrimEnd('/')), StringComparison.Ordinal)
            .Replace("{IDPROOFING}", options.IdProofing ? "true" : "false", StringComparison.Ordinal)
            .Replace("{LIVENESS_MODE}", HtmlEncoder.Default.Encode(mode), StringComparison.Ordinal);
        return Results.Content(page, Html);
    }
}
