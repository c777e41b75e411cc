using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bonafide.Server.Access;
using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>A whole server with keys of this door's roles and a clock that the test moves.</summary>
public sealed class CapsuleStage : IAsyncDisposable
{
    public const string Header = "X-Forensic-Access-Token";
    private static readonly TimeSpan CaptureTime = TimeSpan.FromSeconds(30);

    private CapsuleStage(TestServer server, ManualTime time, string key) => (Server, Time, Key) = (server, time, key);

    public TestServer Server { get; }

    public ManualTime Time { get; }

    /// <summary>A key of the role <c>client</c>.</summary>
    public string Key { get; }

    public static async Task<CapsuleStage> OpenAsync(
        Action<ServerOptions>? options = null, Action<IServiceCollection>? services = null, string? data = null, ManualTime? time = null)
    {
        time ??= new ManualTime();
        var server = await TestServer.StartAsync(options, all =>
        {
            all.AddSingleton<TimeProvider>(time);
            services?.Invoke(all);
        }, data);
        return new CapsuleStage(server, time, await KeyAsync(server, Role.Client));
    }

    public Task<string> KeyAsync(params string[] roles) => KeyAsync(Server, roles);

    public static async Task<string> KeyAsync(TestServer server, params string[] roles) =>
        (await server.Service<ApiKeyIssuer>().CreateAsync(new NewApiKey { Name = "test", Roles = roles, Tenant = "acme" }, CancellationToken.None)).Secret;

    /// <summary>A session token, and so much later that a capture fits in between.</summary>
    public async Task<Token> TokenAsync(string? key = null)
    {
        var answer = await (await SendAsync(HttpMethod.Get, "/api/authorize/session_token", null, key ?? Key)).JsonAsync();
        Time.Advance(CaptureTime);
        return new Token(answer.GetProperty("session_token").GetString()!);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add(Header, key);
        return await Server.Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, Key);

    public Task<HttpResponseMessage> UploadAsync(byte[] capsule, string path = "/api/folders", bool withKey = true) =>
        SendAsync(HttpMethod.Post, path, Container(capsule), withKey ? Key : null);

    public async Task<JsonElement> UploadedAsync(Sealing sealing, string path = "/api/folders")
    {
        var capsule = await sealing.SealAsync(await TokenAsync());
        using var response = await UploadAsync(capsule, path);
        var body = await response.JsonAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(body.GetRawText());
        return body;
    }

    public static ByteArrayContent Container(byte[] capsule) =>
        new(capsule) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

public static class DoorAnswers
{
    /// <summary>Checks the door's shape of a refusal and returns its body.</summary>
    public static async Task<JsonElement> ShouldRefuseAsync(this HttpResponseMessage response, HttpStatusCode status, int code)
    {
        var body = await response.JsonAsync();
        response.StatusCode.ShouldBe(status, body.GetRawText());
        body.GetProperty("error_code").GetInt32().ShouldBe(code, body.GetRawText());
        body.GetProperty("error_message").GetString().ShouldNotBeNullOrWhiteSpace();
        body.TryGetProperty("details", out _).ShouldBeTrue();
        return body;
    }

    /// <summary>How many folders a listing tells of.</summary>
    public static async Task<int> JsonTotalAsync(this HttpResponseMessage response) => (await response.JsonAsync()).GetProperty("total").GetInt32();

    public static string Failure(this JsonElement refusal) => refusal.GetProperty("details").GetProperty("failure").GetString()!;

    public static JsonElement Quality(this JsonElement folder) =>
        folder.GetProperty("analyses").EnumerateArray().Single(analysis => analysis.GetProperty("type").GetString() == "QUALITY");

    public static string Resolution(this JsonElement resource) => resource.GetProperty("resolution_status").GetString()!;
}
