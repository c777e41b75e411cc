using System.Net;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

/// <summary>What pages of other origins load and measure.</summary>
public sealed class BrowserEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _runtime = new();
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        Write("models/none", "");
        Write("web/video-server/bioserver-video-api.js", "var BioserverVideo = {};");
        Write("web/demo/index.html", "<!doctype html><title>Demo</title>");
        _server = await TestServer.StartAsync(options => options.Vision.RuntimePath = _runtime.Path);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _runtime.Dispose();

    [Theory]
    [InlineData("/video-server/network-latency")]
    [InlineData("/video-server/network-speed")]
    public async Task The_network_check_answers_any_origin_and_is_never_cached(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, path) { Headers = { { "Origin", "https://sp.example" } } };
            if (method == HttpMethod.Post)
                request.Content = new ByteArrayContent(new byte[300_000]);
            using var response = await _server.Client.SendAsync(request);
            response.IsSuccessStatusCode.ShouldBeTrue();
            response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            if (method == HttpMethod.Post)
                (await response.JsonAsync()).GetProperty("received").GetInt64().ShouldBe(300_000);
        }
    }

    [Fact]
    public async Task A_slash_too_many_in_an_address_changes_nothing()
    {
        var session = await _server.NewSessionAsync();
        foreach (var path in new[] { $"/bioserver-app//v2/bio-sessions/{session}", $"/bioserver-app/v2///bio-sessions//{session}/" })
        {
            using var found = await _server.GetAsync(path);
            found.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            // And opens nothing.
            using var keyless = await _server.Client.GetAsync(path);
            keyless.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }

        using var check = await _server.Client.GetAsync("/video-server//network-latency");
        check.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_preflight_is_granted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/video-server/network-speed")
        {
            Headers = { { "Origin", "https://sp.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
        };
        using var response = await _server.Client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue();
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Fact]
    public async Task The_speed_check_takes_no_more_than_its_limit()
    {
        using var content = new ByteArrayContent(new byte[(2 * 1024 * 1024) + 1]);
        using var response = await _server.SendAsync(HttpMethod.Post, "/video-server/network-speed", content: content);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("at most");
    }

    [Fact]
    public async Task A_script_is_served_to_any_page_and_revalidated_by_its_tag()
    {
        using var first = await _server.Client.GetAsync("/video-server/bioserver-video-api.js");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        first.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/video-server/bioserver-video-api.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await _server.Client.SendAsync(request);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/video-server/../models/none")]
    [InlineData("/video-server/%2e%2e/%2e%2e/models/none")]
    [InlineData("/video-server/..%2f..%2fmodels/none")]
    [InlineData("/video-server/nothing.js")]
    public async Task Nothing_outside_the_folder_is_served(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Client.BaseAddress! + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await _server.Client.SendAsync(request);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_demo_page_runs_under_a_strict_policy()
    {
        using var response = await _server.Client.GetAsync("/demo/");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await _server.Client.GetAsync("/demo")).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/demo/");
    }

    [Fact]
    public async Task An_address_or_method_that_is_not_there_is_refused_in_the_doors_shape()
    {
        using var missing = await _server.Client.GetAsync("/bioserver-app/v2/nothing");
        await missing.ShouldRefuseAsync(HttpStatusCode.NotFound);
        using var method = await _server.SendAsync(HttpMethod.Put, "/video-server/init-liveness-session", _server.Key);
        await method.ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed);
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(_runtime.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
