using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Examples;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Embed;

/// <summary>Pictures that come sealed after a capture: real socket, real models, real capsules.</summary>
public sealed class CapturedPictureTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task A_captured_picture_is_judged_live_and_the_answer_is_signed()
    {
        var (caller, key) = await CapturedAsync();
        var picture = await Pictures.ConvertAsync(Footage.Person.Stills[0], "png");
        var answer = await caller.JudgeAsync(await EmbedCaller.SealAsync(key, picture));

        answer.GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBeTrue(answer.GetRawText());
        answer.GetProperty("liveness").GetProperty("probability").GetDouble().ShouldBeInRange(0.25, 1);
        answer.GetProperty("method").GetString().ShouldBe("capture");
        answer.GetProperty("session_id").GetString().ShouldBe(key.GetProperty("session_id").GetString());
        answer.GetProperty("image_digest").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(picture)));
        answer.GetProperty("nface").GetInt32().ShouldBe(1);
        answer.GetProperty("image_quality").GetProperty("dark").GetBoolean().ShouldBeFalse();
        answer.GetProperty("bounding_box").GetProperty("width").GetInt32().ShouldBeInRange(200, 720);
        answer.TryGetProperty("attributes", out _).ShouldBeFalse();
        answer.TryGetProperty("instructions", out _).ShouldBeFalse();
        var landmarks = answer.GetProperty("face_landmark");
        X(landmarks, "left_eye").ShouldBeLessThan(X(landmarks, "nose"));
        X(landmarks, "nose").ShouldBeLessThan(X(landmarks, "right_eye"));

        var verified = JsonDocument.Parse(await SignatureVerifier.VerifyAsync(_stage.Server.Client, answer.GetRawText())).RootElement;
        verified.GetProperty("image_digest").GetString().ShouldBe(answer.GetProperty("image_digest").GetString());
        verified.GetProperty("liveness").GetRawText().ShouldBe(answer.GetProperty("liveness").GetRawText());
    }

    [Fact]
    public async Task A_capsule_opens_once()
    {
        var (caller, key) = await CapturedAsync();
        var capsule = await EmbedCaller.SealAsync(key, Footage.Person.Stills[0]);
        var responses = await Task.WhenAll(caller.UploadAsync(capsule), caller.UploadAsync(capsule), caller.UploadAsync(capsule));
        responses.Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var response in responses.Where(response => response.StatusCode != HttpStatusCode.OK))
            (await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("opened already");
    }

    [Fact]
    public async Task Another_persons_picture_is_not_live()
    {
        var (caller, key) = await CapturedAsync();
        var answer = await caller.JudgeAsync(await EmbedCaller.SealAsync(key, Footage.Other.Stills[0]));
        answer.GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBeFalse();
        answer.GetProperty("liveness").GetProperty("probability").GetDouble().ShouldBe(0);
        answer.GetProperty("message").GetString()!.ShouldContain("not show the person");
    }

    [Fact]
    public async Task A_capsule_that_comes_before_the_capture_is_refused_and_may_come_again()
    {
        var caller = await EmbedCaller.MakeAsync(_stage.Server);
        var key = await caller.GenerateKeyAsync();
        var capsule = await EmbedCaller.SealAsync(key, Footage.Person.Stills[0]);
        using (var early = await caller.UploadAsync(capsule))
            (await early.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("not finished");
        await CaptureAsync(key);
        (await caller.JudgeAsync(capsule)).GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_capsule_of_another_tenants_session_is_refused_as_unknown()
    {
        var key = await (await EmbedCaller.MakeAsync(_stage.Server, "tenant-1")).GenerateKeyAsync();
        var capsule = await EmbedCaller.SealAsync(key, Footage.Person.Stills[0]);
        using var response = await (await EmbedCaller.MakeAsync(_stage.Server, "tenant-2")).UploadAsync(capsule);
        (await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("not there for this key");
    }

    [Fact]
    public async Task A_capsule_with_the_secret_of_another_session_is_refused()
    {
        var caller = await EmbedCaller.MakeAsync(_stage.Server);
        var (one, two) = (await caller.GenerateKeyAsync(), await caller.GenerateKeyAsync());
        var spliced = JsonDocument.Parse($$"""
            { "session_id": "{{one.GetProperty("session_id").GetString()}}", "public_key": "{{one.GetProperty("public_key").GetString()}}",
              "secret": "{{two.GetProperty("secret").GetString()}}" }
            """).RootElement;
        using var response = await caller.UploadAsync(await EmbedCaller.SealAsync(spliced, Footage.Person.Stills[0]));
        (await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("secret");
    }

    [Fact]
    public async Task A_capsule_after_its_time_is_refused()
    {
        var caller = await EmbedCaller.MakeAsync(_stage.Server);
        var key = await caller.GenerateKeyAsync();
        await CaptureAsync(key);
        _stage.Time.Advance(TimeSpan.FromMinutes(10));
        using var response = await caller.UploadAsync(await EmbedCaller.SealAsync(key, Footage.Person.Stills[0]));
        (await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("time");
    }

    [Fact]
    public async Task An_altered_capsule_is_refused()
    {
        var (caller, key) = await CapturedAsync();
        var capsule = await EmbedCaller.SealAsync(key, Footage.Person.Stills[0]);
        capsule[^40] ^= 1;
        using var response = await caller.UploadAsync(capsule);
        await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD");
    }

    [Fact]
    public async Task A_capsule_has_exactly_one_picture()
    {
        var (caller, key) = await CapturedAsync();
        using (var none = await caller.UploadAsync(await EmbedCaller.SealAsync(key)))
            await none.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD_IMAGE_MISSING");
        using var two = await caller.UploadAsync(await EmbedCaller.SealAsync(key, Footage.Person.Stills[0], Footage.Person.Stills[1]));
        (await two.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("more than one");
    }

    private static int X(JsonElement landmarks, string name) => landmarks.GetProperty(name).GetProperty("x").GetInt32();

    private async Task<(EmbedCaller Caller, JsonElement Key)> CapturedAsync()
    {
        var caller = await EmbedCaller.MakeAsync(_stage.Server);
        var key = await caller.GenerateKeyAsync();
        await CaptureAsync(key);
        return (caller, key);
    }

    private async Task CaptureAsync(JsonElement key)
    {
        await using var socket = await _stage.CallAsync();
        await _stage.CaptureAsync(socket, key.GetProperty("session_id").GetString()!, Footage.Person);
    }
}
