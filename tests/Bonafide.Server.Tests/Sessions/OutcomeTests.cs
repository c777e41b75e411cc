using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Sessions;

[Collection(SharedServerTests.Name)]
public sealed class OutcomeTests(SharedServer shared)
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, .. Encoding.ASCII.GetBytes("a picture that would be found on the disk if it lay there in plain")];

    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task An_undecided_session_answers_204()
    {
        var id = await _server.NewSessionAsync();
        using var response = await ResultAsync(id);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_session_that_never_was_answers_404()
    {
        using var response = await ResultAsync("0991cedc-9111-4b9d-9e4e-8d6eb4db488f");
        await response.ShouldRefuseAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_success_has_every_documented_field()
    {
        var id = await CompleteAsync(
            Support.Outcomes.Of(LivenessStatus.Success, Picture, "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36"),
            """{ "livenessMode": "LIVENESS_PASSIVE", "ageThreshold": 18 }""");
        using var response = await ResultAsync(id);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var result = await response.JsonAsync();
        result.GetProperty("livenessStatus").GetString().ShouldBe("SUCCESS");
        result.GetProperty("livenessMode").GetString().ShouldBe("LIVENESS_PASSIVE");
        result.GetProperty("securityLevel").GetString().ShouldBe("HIGH");
        Guid.TryParse(result.GetProperty("bestImageId").GetString(), out _).ShouldBeTrue();
        result.GetProperty("signature").GetString()!.Split('.').Length.ShouldBe(3);
        result.TryGetProperty("diagnostic", out _).ShouldBeFalse();
        result.TryGetProperty("numberOfChallenge", out _).ShouldBeFalse();
        result.GetProperty("age").GetProperty("aboveThreshold").GetBoolean().ShouldBeTrue();
        result.GetProperty("age").GetProperty("ageEstimated").GetDouble().ShouldBe(33.4);
        result.GetProperty("age").GetProperty("threshold").GetDouble().ShouldBe(18);
        result.GetProperty("deviceInfo").GetProperty("osType").GetString().ShouldBe("Android");
        result.GetProperty("deviceInfo").GetProperty("browserName").GetString().ShouldBe("Chrome");
        result.GetProperty("deviceInfo").GetProperty("browserVersion").GetString().ShouldBe("124.0.0.0");
    }

    [Theory]
    [InlineData(LivenessStatus.Spoof, "SPOOF")]
    [InlineData(LivenessStatus.Failed, "FAILED")]
    [InlineData(LivenessStatus.Timeout, "TIMEOUT")]
    [InlineData(LivenessStatus.Error, "ERROR")]
    public async Task A_refusal_says_so_and_has_no_image(LivenessStatus status, string name)
    {
        var result = await (await ResultAsync(await CompleteAsync(Support.Outcomes.Of(status, diagnostic: "Face a window.")))).JsonAsync();
        result.GetProperty("livenessStatus").GetString().ShouldBe(name);
        result.GetProperty("diagnostic").GetString().ShouldBe("Face a window.");
        result.TryGetProperty("bestImageId", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("LIVENESS_ACTIVE", 4)]
    [InlineData("LIVENESS_PASSIVE_VIDEO", null)]
    public async Task The_number_of_challenges_is_told_in_the_active_mode_only(string mode, int? told)
    {
        var id = await CompleteAsync(
            Support.Outcomes.Of(LivenessStatus.Success), $$"""{ "livenessMode": "{{mode}}", "numberOfChallenge": 4, "securityLevel": "LOW" }""");
        var result = await (await ResultAsync(id)).JsonAsync();
        result.GetProperty("livenessMode").GetString().ShouldBe(mode);
        result.GetProperty("securityLevel").GetString().ShouldBe("LOW");
        int? number = result.TryGetProperty("numberOfChallenge", out var member) ? member.GetInt32() : null;
        number.ShouldBe(told);
    }

    [Fact]
    public async Task Asking_twice_gives_the_same_answer_to_the_last_byte()
    {
        var id = await CompleteAsync(Support.Outcomes.Of(LivenessStatus.Success, Picture));
        var first = await (await ResultAsync(id)).Content.ReadAsByteArrayAsync();
        (await (await ResultAsync(id)).Content.ReadAsByteArrayAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task The_best_image_is_a_face_of_the_session()
    {
        var id = await CompleteAsync(Support.Outcomes.Of(LivenessStatus.Success, Picture));
        var faceId = (await (await ResultAsync(id)).JsonAsync()).GetProperty("bestImageId").GetString();
        var face = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/faces/{faceId}")).JsonAsync();
        face.GetProperty("id").GetString().ShouldBe(faceId);
        face.GetProperty("digest").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Picture)));
        face.GetProperty("mode").GetString().ShouldBe(Support.Outcomes.TemplateMode);
        face.GetProperty("imageType").GetString().ShouldBe("SELFIE");
        face.GetProperty("quality").GetInt32().ShouldBe(180);
        face.GetProperty("landmarks").GetProperty("box").GetProperty("width").GetDouble().ShouldBe(200);
        face.GetProperty("landmarks").GetProperty("eyes").GetProperty("y2").GetDouble().ShouldBe(152);

        using var image = await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/faces/{faceId}/image?compression=true");
        image.StatusCode.ShouldBe(HttpStatusCode.OK);
        image.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await image.Content.ReadAsByteArrayAsync()).ShouldBe(Picture);
        (await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/faces")).JsonAsync()).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_compression_that_is_neither_true_nor_false_is_refused()
    {
        var id = await CompleteAsync(Support.Outcomes.Of(LivenessStatus.Success, Picture));
        using var image = await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/faces/x/image?compression=maybe");
        (await image.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("compression");
    }

    [Fact]
    public async Task A_deleted_face_is_gone_with_its_image()
    {
        var id = await CompleteAsync(Support.Outcomes.Of(LivenessStatus.Success, Picture));
        var path = $"/bioserver-app/v2/bio-sessions/{id}/faces/{(await (await ResultAsync(id)).JsonAsync()).GetProperty("bestImageId").GetString()}";
        var files = MediaOf(id).Length;
        (await _server.SendAsync(HttpMethod.Delete, path, _server.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        MediaOf(id).Length.ShouldBe(files - 1);
        foreach (var gone in new[] { path, path + "/image", path + "/matches" })
            await (await _server.GetAsync(gone)).ShouldRefuseAsync(HttpStatusCode.NotFound);
        await (await _server.SendAsync(HttpMethod.Delete, path, _server.Key)).ShouldRefuseAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_of_a_capture_lies_on_the_disk_in_plain()
    {
        var id = await CompleteAsync(Support.Outcomes.Of(LivenessStatus.Success, Picture));
        MediaOf(id).Length.ShouldBe(2);
        var secrets = new[] { Picture, "observations in plain bytes"u8.ToArray(), "a very particular camera"u8.ToArray(), BitConverter.GetBytes(64 / 128f).Concat(BitConverter.GetBytes(65 / 128f)).ToArray() };
        foreach (var file in Directory.EnumerateFiles(_server.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            foreach (var secret in secrets)
                content.AsSpan().IndexOf(secret).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task An_erased_session_is_gone_from_every_address_and_from_the_disk()
    {
        var id = await CompleteAsync(Support.Outcomes.Of(LivenessStatus.Success, Picture));
        (await _server.SendAsync(HttpMethod.Delete, $"/bioserver-app/v2/bio-sessions/{id}", _server.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var path in new[] { "", "/liveness-challenge-result", "/faces" })
            await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}{path}")).ShouldRefuseAsync(HttpStatusCode.NotFound);
        MediaOf(id).ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> ResultAsync(string id) => _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/liveness-challenge-result");

    private async Task<string> CompleteAsync(CaptureOutcome outcome, string json = """{ "livenessMode": "LIVENESS_PASSIVE" }""")
    {
        var id = await _server.NewSessionAsync(json);
        var sessions = _server.Service<ICaptureSessions>();
        (await sessions.OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
        await sessions.CompleteAsync(id, outcome, default);
        return id;
    }

    private string[] MediaOf(string id)
    {
        var folder = Path.Combine(_server.Data, "media", id[..2], id);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }
}
