using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>
/// The calls of integrators that were written before this server: their headers, their forms, and what they read out of the answers. A client that finds
/// any entry in <c>errors</c> takes the capture for failed.
/// </summary>
public sealed class ExistingClientTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private const string Context = """[{"key":"BUSINESS_ID","value":"LOA1P"}]""";

    private readonly CaptureStage _stage = shared.Stage;

    [Theory]
    [InlineData("/gips")]
    [InlineData("/gips/rest")]
    public async Task An_identity_is_proven_from_its_making_to_its_picture(string address)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "existing-1" + address.Length);
        var identity = await SendAsync(caller, HttpMethod.Post, address + "/v1/identities", Body(Context, "multipart/form-data"));
        identity.GetProperty("levelOfAssurance").GetString().ShouldBe("LOA0");
        var one = $"{address}/v1/identities/{identity.GetProperty("id").GetString()}";

        var consents = await SendAsync(
            caller, HttpMethod.Post, one + "/consents", Body("""[{"approved":true,"type":"PORTRAIT","validityPeriod":{"from":"2018-01-01"}}]""", "application/json"));
        consents[0].GetProperty("consentId").GetString().ShouldNotBeNullOrEmpty();
        consents[0].GetProperty("type").GetString().ShouldBe("PORTRAIT");

        var session = await SendAsync(
            caller, HttpMethod.Post, one + "/attributes/portrait/live-capture-session",
            Body("""{"type":"LIVENESS_PASSIVE","securityLevel":"HIGH","nbChallenge":0}""", "application/json"));
        var portrait = session.GetProperty("id").GetString();
        (await SendAsync(caller, HttpMethod.Get, $"{one}/status/{portrait}")).GetProperty("status").GetString().ShouldBe("PROCESSING");
        await using (var socket = await _stage.CallAsync())
            await _stage.CaptureAsync(socket, session.GetProperty("sessionId").GetString()!, Footage.Person);

        var status = await SendAsync(caller, HttpMethod.Get, $"{one}/status/{portrait}");
        status.GetProperty("status").GetString().ShouldBe("NOT_VERIFIED", status.GetRawText());
        status.TryGetProperty("errors", out _).ShouldBeFalse();

        var whole = await SendAsync(caller, HttpMethod.Get, one);
        whole.GetProperty("globalStatus").GetProperty("upgradePaths").GetProperty("LOA1").ValueKind.ShouldBe(JsonValueKind.Array);
        var evidence = whole.GetProperty("portrait");
        evidence.GetProperty("evidenceId").GetString().ShouldBe(portrait);
        evidence.GetProperty("portraitQuality").GetBoolean().ShouldBeTrue();
        evidence.GetProperty("portraitData").GetProperty("source").GetString().ShouldBe("LIVE_CAPTURE_VIDEO");
        var inner = evidence.GetProperty("evidenceStatus");
        inner.GetProperty("status").GetString().ShouldBe("NOT_VERIFIED");
        (inner.GetProperty("strength").GetString(), inner.GetProperty("score").GetString(), inner.GetProperty("isAdjudicable").GetBoolean()).ShouldBe(("LEVEL4", "LEVEL0", false));

        using var picture = await RawAsync(caller, HttpMethod.Get, one + "/attributes/portrait/capture", null);
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        Footage.Person.Stills.ShouldContain(still => still.SequenceEqual(FirstFile(picture.Content.ReadAsByteArrayAsync().Result)));
    }

    [Fact]
    public async Task A_form_whose_boundary_nobody_said_is_read_by_its_first_line()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "existing-2");
        // What a list becomes that was never written as text: one zero byte.
        using var lost = await RawAsync(caller, HttpMethod.Post, "/gips/v1/identities", Form(("context", [0])));
        lost.StatusCode.ShouldBe(HttpStatusCode.OK, await lost.Content.ReadAsStringAsync());
        var made = await SendAsync(caller, HttpMethod.Post, "/gips/v1/identities", Form(("context", Encoding.UTF8.GetBytes(Context))));
        var id = made.GetProperty("id").GetString()!;
        (await caller.GetAsync(id)).GetProperty("businessId").GetString().ShouldBe("LOA1P");

        await caller.ConsentAsync(id, true);
        var details = """{"jurisdiction":"FRA","documentType":"PASSPORT","source":"LIVE_CAPTURE_IMAGE"}"""u8.ToArray();
        using var added = await RawAsync(
            caller, HttpMethod.Post, $"/gips/v1/identities/{id}/id-documents/capture", Form(("DocumentCaptureDetails", details), ("DocumentFront", Footage.Person.Stills[20])));
        added.StatusCode.ShouldBe(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        var document = await added.JsonAsync();
        (document.GetProperty("type").GetString(), document.GetProperty("status").GetString()).ShouldBe(("PASSPORT", "VERIFIED"));

        var portrait = await caller.CaptureAsync(id, Footage.Person);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe("VERIFIED");
    }

    [Theory]
    [InlineData("", "image")]
    [InlineData("--", "image")]
    [InlineData("--x", "image")]
    [InlineData("no form at all\r\n", "image")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nhalf", "complete")]
    public async Task A_form_that_is_none_is_refused(string body, string words)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "existing-3");
        var id = await caller.NewConsentingAsync();
        using var response = await RawAsync(caller, HttpMethod.Post, $"/gips/v1/identities/{id}/id-documents/capture", Body(body, "multipart/form-data"));
        (await response.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldMatch($"{words}|multipart");
    }

    private async Task<JsonElement> SendAsync(IdentityCaller caller, HttpMethod method, string address, HttpContent? content = null)
    {
        using var response = await RawAsync(caller, method, address, content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    /// <summary>With the headers that such clients send without having anything to put into them.</summary>
    private async Task<HttpResponseMessage> RawAsync(IdentityCaller caller, HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.TryAddWithoutValidation("apikey", caller.RelyingKey);
        request.Headers.TryAddWithoutValidation("Tenant-Role", "undefined");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "to-specify");
        return await _stage.Server.Client.SendAsync(request);
    }

    private static ByteArrayContent Body(string text, string contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private static ByteArrayContent Form(params (string Name, byte[] Content)[] parts)
    {
        const string boundary = "--------------------------0123456789";
        using var body = new MemoryStream();
        foreach (var (name, content) in parts)
        {
            body.Write(Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.Write(content);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
        var form = new ByteArrayContent(body.ToArray());
        form.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data");
        return form;
    }

    /// <summary>As a small reader of forms does it: the boundary is the first line, and the third part of the second one is the file's name.</summary>
    private static byte[] FirstFile(byte[] body)
    {
        var lines = Encoding.Latin1.GetString(body).Split("\r\n", 5);
        lines[1].Split(';')[2].Trim().ShouldStartWith("filename=\"");
        lines[2].Split(':')[1].Trim().ShouldBe("application/octet-stream");
        var start = lines.Take(4).Sum(line => line.Length + 2);
        var end = Encoding.Latin1.GetString(body).IndexOf("\r\n" + lines[0], start, StringComparison.Ordinal);
        return body[start..end];
    }
}
