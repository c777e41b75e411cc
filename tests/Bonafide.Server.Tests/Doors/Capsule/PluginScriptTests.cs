using System.Net;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>The plugin under the names that pages load it by.</summary>
public sealed class PluginScriptTests
{
    [Theory]
    [InlineData("/plugin_liveness.js", "plugin_liveness.js", "text/javascript")]
    [InlineData("/plugin_liveness.php", "plugin_liveness.js", "text/javascript")]
    [InlineData("/plugin_liveness/sealing.js", "sealing.js", "text/javascript")]
    [InlineData("/plugin_liveness/face.bin", "face.bin", "application/octet-stream")]
    public async Task Each_is_served_to_pages_of_any_origin(string path, string file, string type)
    {
        using var runtime = Runtime();
        await using var server = await TestServer.StartAsync(options => options.Vision.RuntimePath = runtime.Path);
        using var response = await server.Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(file);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
    }

    [Theory]
    [InlineData("/sealing.js")]
    [InlineData("/plugin_liveness/../secret.txt")]
    [InlineData("/plugin_liveness/none.js")]
    public async Task Nothing_else_is(string path)
    {
        using var runtime = Runtime();
        await File.WriteAllTextAsync(Path.Combine(runtime.Path, "web", "secret.txt"), "secret");
        await using var server = await TestServer.StartAsync(options => options.Vision.RuntimePath = runtime.Path);
        (await server.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // What was built, told by its name: the browser's own tests run the real one.
    private static TemporaryFolder Runtime()
    {
        var folder = new TemporaryFolder();
        var web = Directory.CreateDirectory(Path.Combine(folder.Path, "web", "ozliveness")).FullName;
        foreach (var file in new[] { "plugin_liveness.js", "sealing.js", "face.bin" })
            File.WriteAllText(Path.Combine(web, file), file);
        return folder;
    }
}
