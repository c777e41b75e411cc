using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>A relying service and a user-facing application of one tenant.</summary>
internal sealed class IdentityCaller(CaptureStage stage, string relying, string user)
{
    private const string Root = "/gips/v1/identities";

    public string RelyingKey => relying;

    public string UserKey => user;

    public static async Task<IdentityCaller> MakeAsync(CaptureStage stage, string tenant)
    {
        var issuer = stage.Server.Service<ApiKeyIssuer>();
        var relying = await issuer.CreateAsync(new NewApiKey { Name = "back end", Roles = [Role.RelyingService], Tenant = tenant }, default);
        var user = await issuer.CreateAsync(new NewApiKey { Name = "app", Roles = [Role.UserApplication], Tenant = tenant }, default);
        return new IdentityCaller(stage, relying.Secret, user.Secret);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? key = null) =>
        stage.Server.SendAsync(method, Root + path, key ?? relying, content);

    public async Task<JsonElement> AnswerAsync(HttpMethod method, string path, HttpContent? content = null, string? key = null)
    {
        using var response = await SendAsync(method, path, content, key);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    public async Task<string> NewIdentityAsync(string? context = null) =>
        (await AnswerAsync(HttpMethod.Post, "", context is null ? null : Json(context))).GetProperty("id").GetString()!;

    /// <summary>An identity whose person consents to portraits.</summary>
    public async Task<string> NewConsentingAsync(string? context = null)
    {
        var id = await NewIdentityAsync(context);
        await ConsentAsync(id, true);
        return id;
    }

    public Task<JsonElement> ConsentAsync(string id, bool approved, string more = "") =>
        AnswerAsync(HttpMethod.Post, $"/{id}/consents", Json($$"""[{ "approved": {{(approved ? "true" : "false")}}, "type": "PORTRAIT"{{more}} }]"""));

    public Task<JsonElement> StartAsync(string id, string json = """{ "type": "LIVENESS_PASSIVE", "securityLevel": "HIGH" }""") =>
        AnswerAsync(HttpMethod.Post, $"/{id}/attributes/portrait/live-capture-video-session", Json(json));

    /// <summary>A live capture from its start to its end.</summary>
    /// <returns>The portrait's identifier.</returns>
    public async Task<string> CaptureAsync(string id, Footage footage, string json = """{ "type": "LIVENESS_PASSIVE" }""")
    {
        var started = await StartAsync(id, json);
        await using var socket = await stage.CallAsync();
        await stage.CaptureAsync(socket, started.GetProperty("sessionId").GetString()!, footage);
        return started.GetProperty("id").GetString()!;
    }

    public Task<JsonElement> StatusAsync(string id, string submission, string? key = null) => AnswerAsync(HttpMethod.Get, $"/{id}/status/{submission}", null, key);

    public Task<JsonElement> GetAsync(string id) => AnswerAsync(HttpMethod.Get, $"/{id}");

    public async Task<JsonElement> DocumentAsync(string id, byte[] image, string? key = null)
    {
        using var response = await SendAsync(HttpMethod.Post, $"/{id}/id-documents/capture", Document(image), key);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    public Task<HttpResponseMessage> AdjudicateAsync(string id, string submission, string decision, string? key = null) => SendAsync(
        HttpMethod.Post,
        $"/{id}/adjudications/{submission}",
        Json($$"""{ "decision": "{{decision}}", "person": "clerk 7", "reason": "looked at both" }"""),
        key);

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static MultipartFormDataContent Document(byte[] image, string type = "PASSPORT")
    {
        var picture = new ByteArrayContent(image);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent { { picture, "image", "passport.jpg" }, { new StringContent(type), "type" } };
    }
}

internal static class IdentityAnswers
{
    /// <summary>Checks the door's shape of a refusal and returns its words.</summary>
    public static async Task<string> ShouldFailAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.JsonAsync();
        response.StatusCode.ShouldBe(status, body.GetRawText());
        body.GetProperty("code").GetInt32().ShouldBe((int)status);
        var error = body.GetProperty("errors").EnumerateArray().Single();
        error.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        return error.GetProperty("message").GetString().ShouldNotBeNull();
    }
}
