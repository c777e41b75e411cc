using System.Net;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>What each kind of key may do, and no more.</summary>
public sealed class KeyTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Theory]
    [InlineData("POST", "")]
    [InlineData("GET", "/{id}")]
    [InlineData("DELETE", "/{id}")]
    [InlineData("GET", "/{id}/attributes/portrait/capture")]
    [InlineData("POST", "/{id}/attributes/portrait/capture")]
    [InlineData("POST", "/attributes/portrait/capture")]
    [InlineData("POST", "/{id}/adjudications/x")]
    public async Task A_user_facing_application_may_not(string method, string path)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "keys-1");
        var address = path.Replace("{id}", await caller.NewIdentityAsync(), StringComparison.Ordinal);
        using var response = await caller.SendAsync(new HttpMethod(method), address, null, caller.UserKey);
        (await response.ShouldFailAsync(HttpStatusCode.Forbidden)).ShouldContain("relying-service");
    }

    [Fact]
    public async Task A_user_facing_application_may_consent_capture_and_ask_how_far_it_is()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "keys-2");
        var id = await caller.NewIdentityAsync();
        await caller.AnswerAsync(HttpMethod.Post, $"/{id}/consents", IdentityCaller.Json("""[{ "approved": true, "type": "PORTRAIT" }]"""), caller.UserKey);
        var started = await caller.AnswerAsync(HttpMethod.Post, $"/{id}/attributes/portrait/live-capture-session", null, caller.UserKey);
        var status = await caller.StatusAsync(id, started.GetProperty("id").GetString()!, caller.UserKey);
        status.GetProperty("status").GetString().ShouldBe("PROCESSING");
    }

    [Fact]
    public async Task Keys_of_other_doors_are_forbidden_and_no_keys_are_unknown()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "keys-3");
        using var other = await caller.SendAsync(HttpMethod.Post, "", null, _stage.Server.Key);
        await other.ShouldFailAsync(HttpStatusCode.Forbidden);
        using var none = await caller.SendAsync(HttpMethod.Post, "", null, "bf_nothing");
        (await none.ShouldFailAsync(HttpStatusCode.Unauthorized)).ShouldContain("apikey");
    }

    [Fact]
    public async Task A_portraits_session_cannot_be_read_through_another_door()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "keys-4");
        var issued = await _stage.Server.Service<Server.Access.ApiKeyIssuer>().CreateAsync(
            new Server.Access.NewApiKey { Name = "faces", Roles = [Server.Access.Role.Faces], Tenant = "keys-4" }, default);
        var session = (await caller.StartAsync(await caller.NewConsentingAsync())).GetProperty("sessionId").GetString();
        using var response = await _stage.Server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{session}", issued.Secret);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
