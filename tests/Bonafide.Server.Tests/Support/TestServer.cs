using System.Net.Http.Headers;
using System.Text;
using Bonafide.Server.Analysis;
using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Tests.Support;

/// <summary>The whole server in this process: real Kestrel on a free port, real SQLite and files in a folder of its own.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder? _owned;

    private TestServer(WebApplication app, string data, TemporaryFolder? owned)
    {
        _app = app;
        _owned = owned;
        Data = data;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public string Data { get; }

    public string Key => Report.Key ?? throw new InvalidOperationException("This start made no key.");

    public StartReport Report => StartReport.Of(_app);

    public IServiceProvider Services => _app.Services;

    public static async Task<TestServer> StartAsync(
        Action<ServerOptions>? options = null, Action<IServiceCollection>? services = null, string? data = null)
    {
        var owned = data is null ? new TemporaryFolder() : null;
        var settings = new ServerOptions { Urls = "http://127.0.0.1:0", DataPath = data ?? owned!.Path };
        // Measured, it would depend on what else the machine is doing while the tests run.
        settings.Capture.MaxCaptures = 100;
        options?.Invoke(settings);
        var app = BonafideServer.Build(settings, builder =>
        {
            // What a server calls a failure belongs into the output of the run: the answer to the caller never tells.
            builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error);
            if (SharedVision.Serves(settings.Vision))
                builder.Services.AddSingleton<IVisionProvider>(SharedVision.Instance);
            services?.Invoke(builder.Services);
        });
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new TestServer(app, settings.DataPath, owned);
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add("apikey", key);
        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> AddFaceAsync(string session, byte[]? image, string? face = """{ "imageType": "SELFIE" }""") =>
        SendAsync(HttpMethod.Post, $"/bioserver-app/v2/bio-sessions/{session}/faces", Key, FaceForm(image, face));

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, Key);

    public Task<HttpResponseMessage> InitAsync(string json, string? key = null) =>
        SendAsync(HttpMethod.Post, "/video-server/init-liveness-session", key ?? Key, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <returns>The identifier of a new session.</returns>
    public async Task<string> NewSessionAsync(string json = """{ "livenessMode": "LIVENESS_PASSIVE" }""", string? key = null)
    {
        using var response = await InitAsync(json, key);
        return response.EnsureSuccessStatusCode().Headers.Location!.ToString().Split('/')[^1];
    }

    public static MultipartFormDataContent FaceForm(byte[]? image, string? face)
    {
        var form = new MultipartFormDataContent();
        if (image is not null)
            form.Add(new ByteArrayContent(image), "image", "face.jpg");
        if (face is not null)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(face)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, "face", "face.json");
        return form;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _owned?.Dispose();
    }
}
