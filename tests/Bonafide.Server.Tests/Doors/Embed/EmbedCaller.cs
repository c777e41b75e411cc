using System.Net;
using System.Text;
using System.Text.Json;
using Bonafide.Capsule;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Keys;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Embed;

/// <summary>An integrator's back end, and the sealing that the iframe does.</summary>
internal sealed class EmbedCaller(TestServer server, string key, string app = EmbedCaller.App)
{
    public const string App = "shop";

    public static async Task<EmbedCaller> MakeAsync(TestServer server, string tenant = App)
    {
        var issued = await server.Service<ApiKeyIssuer>().CreateAsync(new NewApiKey { Name = "embed tests", Roles = [Role.Embed], Tenant = tenant }, default);
        return new EmbedCaller(server, issued.Secret, tenant);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json) => PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("App-ID", app);
        request.Headers.Add("API-Key", key);
        // A body that is refused for its size is then never sent, so that the answer is what comes and not a broken connection.
        request.Headers.ExpectContinue = true;
        return await server.Client.SendAsync(request);
    }

    public async Task<JsonElement> AnswerAsync(string path, string json)
    {
        using var response = await PostAsync(path, json);
        var answer = await response.JsonAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer.GetRawText());
        answer.GetProperty("status_code").GetInt32().ShouldBe(200);
        return answer;
    }

    public Task<JsonElement> GenerateKeyAsync(string json = "{}") => AnswerAsync("/v1/encryption/generate-key", json);

    public async Task<HttpResponseMessage> UploadAsync(byte[] capsule)
    {
        using var content = new ByteArrayContent(capsule);
        content.Headers.ContentType = new("application/octet-stream");
        return await PostAsync("/v1/face/liveness", content);
    }

    public async Task<JsonElement> JudgeAsync(byte[] capsule)
    {
        using var response = await UploadAsync(capsule);
        var answer = await response.JsonAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer.GetRawText());
        return answer;
    }

    /// <summary>Seals pictures as the iframe does, by what <c>generate-key</c> answered.</summary>
    public static async Task<byte[]> SealAsync(JsonElement key, params byte[][] pictures)
    {
        using var output = new MemoryStream();
        var session = new CapsuleSession(key.GetProperty("session_id").GetString()!, key.GetProperty("secret").GetBytesFromBase64());
        var manifest = new CapsuleManifest { CreatedAt = 1_700_000_000_000, Producer = new CapsuleProducer("embed tests", "1") };
        using var writer = await CapsuleWriter.CreateAsync(output, new CapsulePublicKey(key.GetProperty("public_key").GetBytesFromBase64()), session, manifest);
        await writer.LogAsync("camera.chosen");
        foreach (var picture in pictures)
            await writer.AddAsync(EntryType.Frame, new EntryHead { ContentType = "image/png" }, new MemoryStream(picture));
        await writer.SealAsync();
        return output.ToArray();
    }
}

internal static class EmbedAnswers
{
    /// <summary>Checks the door's shape of a refusal and returns its words.</summary>
    public static async Task<string> ShouldBeErrorAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.JsonAsync();
        response.StatusCode.ShouldBe(status, body.GetRawText());
        body.GetProperty("status_code").GetInt32().ShouldBe((int)status);
        body.GetProperty("error_code").GetString().ShouldBe(code, body.GetRawText());
        body.GetProperty("timestamp").GetInt64().ShouldBePositive();
        return body.GetProperty("message").GetString().ShouldNotBeNull();
    }
}
