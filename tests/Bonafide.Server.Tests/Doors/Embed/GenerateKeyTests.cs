using System.Net;
using System.Text.Json;
using Bonafide.Capsule.Keys;
using Bonafide.Examples;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Doors.Embed;

public sealed class GenerateKeyTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private const string Path = "/v1/encryption/generate-key";
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task The_answer_is_enough_to_seal_and_to_open_the_socket()
    {
        var caller = await EmbedCaller.MakeAsync(_stage.Server);
        var answer = await caller.GenerateKeyAsync();
        var key = new CapsulePublicKey(answer.GetProperty("public_key").GetBytesFromBase64());
        answer.GetProperty("kid").GetString().ShouldBe(key.Id.ToString());
        answer.GetProperty("secret").GetBytesFromBase64().Length.ShouldBe(32);
        answer.GetProperty("expires").GetInt64().ShouldBe(_stage.Time.GetUtcNow().AddMinutes(10).ToUnixTimeMilliseconds());
        var capture = answer.GetProperty("capture");
        capture.GetProperty("mode").GetString().ShouldBe("passive");
        capture.GetProperty("url").GetString().ShouldBe($"ws://{_stage.Server.Client.BaseAddress!.Authority}/video-server/engine.io");
        await using var socket = await _stage.CallAsync();
        await socket.HelloAsync(answer.GetProperty("session_id").GetString()!);
        (await socket.NextAsync("ready")).GetProperty("mode").GetString().ShouldBe("passive");
    }

    [Fact]
    public async Task The_session_token_binds_the_key_to_the_session()
    {
        var answer = await (await EmbedCaller.MakeAsync(_stage.Server)).GenerateKeyAsync();
        var payload = JsonDocument.Parse(await SignatureVerifier.VerifyAsync(
            _stage.Server.Client, $$"""{ "signature": "{{answer.GetProperty("session_token").GetString()}}" }""")).RootElement;
        payload.EnumerateObject().Select(member => member.Name).ShouldBe(["session_id", "kid", "public_key", "expires"]);
        foreach (var member in payload.EnumerateObject())
            member.Value.GetRawText().ShouldBe(answer.GetProperty(member.Name).GetRawText());
    }

    [Fact]
    public async Task Instructions_come_in_the_order_that_was_asked_for()
    {
        var answer = await (await EmbedCaller.MakeAsync(_stage.Server)).GenerateKeyAsync(
            """{ "instructions": ["see_straight", "look_left"], "commands": ["look_right", "open_mouth"], "seedLimit": 2 }""");
        answer.GetProperty("capture").GetProperty("mode").GetString().ShouldBe("instructions");
        await using var socket = await _stage.BeginAsync(answer.GetProperty("session_id").GetString()!);
        for (var i = 0; i < 60; i++)
        {
            var tracking = await _stage.FrameAsync(socket, Footage.Person[i]);
            if (!tracking.TryGetProperty("instruction", out var instruction))
                continue;
            instruction.GetProperty("total").GetInt32().ShouldBe(4);
            instruction.GetProperty("needed").GetInt32().ShouldBe(7);
            instruction.GetProperty("name").GetString().ShouldBe(instruction.GetProperty("index").GetInt32() == 0 ? "seeStraight" : "lookLeft");
            if (instruction.GetProperty("index").GetInt32() == 1)
                return;
        }

        Assert.Fail("The first instruction was never met, though the person looks straight.");
    }

    [Theory]
    [InlineData("""{ "instructions": ["see_straight", "open_mouth"] }""", "turn")]
    [InlineData("""{ "instructions": ["look_up"] }""", "see_straight, look_left, look_right, open_mouth")]
    [InlineData("""{ "instructions": "look_left" }""", "instructions")]
    [InlineData("""{ "instructions": [1] }""", "instructions")]
    [InlineData("""{ "seedLimit": 2 }""", "commands")]
    [InlineData("""{ "seedLimit": -1, "commands": ["look_left"] }""", "seedLimit")]
    [InlineData("""{ "instructions": ["look_left"], "commands": ["look_left"], "seedLimit": 10 }""", "10")]
    [InlineData("[]", "object")]
    [InlineData("{", "JSON")]
    public async Task What_cannot_be_asked_for_is_refused_with_the_reason(string json, string words)
    {
        using var response = await (await EmbedCaller.MakeAsync(_stage.Server)).PostAsync(Path, json);
        (await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain(words);
    }

    [Fact]
    public async Task Wrong_keys_and_wrong_apps_look_alike()
    {
        var issued = await _stage.Server.Service<ApiKeyIssuer>().CreateAsync(
            new NewApiKey { Name = "x", Roles = [Role.Embed], Tenant = "tenant-a" }, default);
        foreach (var caller in new[] { new EmbedCaller(_stage.Server, "bf_nothing"), new EmbedCaller(_stage.Server, issued.Secret, "tenant-b") })
        {
            using var response = await caller.PostAsync(Path, "{}");
            (await response.ShouldBeErrorAsync(HttpStatusCode.Unauthorized, "UNAUTHORIZED")).ShouldContain("App-ID");
        }
    }

    [Fact]
    public async Task A_key_of_another_role_is_forbidden()
    {
        var issued = await _stage.Server.Service<ApiKeyIssuer>().CreateAsync(
            new NewApiKey { Name = "x", Roles = [Role.Capture], Tenant = "tenant-c" }, default);
        using var response = await new EmbedCaller(_stage.Server, issued.Secret, "tenant-c").PostAsync(Path, "{}");
        (await response.ShouldBeErrorAsync(HttpStatusCode.Forbidden, "FORBIDDEN")).ShouldContain("embed");
    }
}
