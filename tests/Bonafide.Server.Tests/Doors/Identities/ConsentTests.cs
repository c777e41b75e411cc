using System.Net;
using System.Text.Json;
using Bonafide.Server.Identities;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

public sealed class ConsentTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task Consents_are_answered_as_they_were_given()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "consent-1");
        var id = await caller.NewIdentityAsync();
        var answer = await caller.AnswerAsync(HttpMethod.Post, $"/{id}/consents", IdentityCaller.Json("""
            [{ "approved": true, "type": "PORTRAIT", "validityPeriod": { "to": "2090-11-13" } }, { "approved": true, "type": "GIV" }]
            """));
        answer.GetArrayLength().ShouldBe(2);
        answer[0].GetProperty("type").GetString().ShouldBe("PORTRAIT");
        answer[0].GetProperty("approved").GetBoolean().ShouldBeTrue();
        answer[0].GetProperty("validityPeriod").GetProperty("to").GetString().ShouldBe("2090-11-13");
        answer[1].GetProperty("validityPeriod").TryGetProperty("to", out _).ShouldBeFalse();
        (await caller.GetAsync(id)).GetProperty("consents").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""[{ "approved": true, "type": "GIV" }]""")]
    [InlineData("""[{ "approved": false, "type": "PORTRAIT" }]""")]
    [InlineData("""[{ "approved": true, "type": "PORTRAIT", "validityPeriod": { "from": "2090-01-01" } }]""")]
    [InlineData("""[{ "approved": true, "type": "PORTRAIT", "validityPeriod": { "from": "2001-01-01", "to": "2001-12-31" } }]""")]
    [InlineData("""[{ "approved": true, "type": "PORTRAIT" }, { "approved": false, "type": "PORTRAIT" }]""")]
    public async Task A_capture_without_a_consent_that_holds_is_refused(string consents)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "consent-2");
        var id = await caller.NewIdentityAsync();
        if (consents.Length > 0)
            await caller.AnswerAsync(HttpMethod.Post, $"/{id}/consents", IdentityCaller.Json(consents));
        using var capture = await caller.SendAsync(HttpMethod.Post, $"/{id}/attributes/portrait/live-capture-video-session");
        (await capture.ShouldFailAsync(HttpStatusCode.Forbidden)).ShouldContain("consent");
        using var document = await caller.SendAsync(HttpMethod.Post, $"/{id}/id-documents/capture", IdentityCaller.Document(Footage.Person.Stills[0]));
        (await document.ShouldFailAsync(HttpStatusCode.Forbidden)).ShouldContain("consent");
    }

    [Theory]
    [InlineData("{}", "list")]
    [InlineData("[]", "list")]
    [InlineData("[{}]", "approved")]
    [InlineData("""[{ "approved": true, "type": "portrait" }]""", "type")]
    [InlineData("""[{ "approved": true, "type": "PORTRAIT", "validityPeriod": { "to": "soon" } }]""", "to")]
    [InlineData("""[{ "approved": true, "type": "PORTRAIT", "validityPeriod": { "from": "2030-02-01", "to": "2030-01-01" } }]""", "before")]
    public async Task A_consent_that_cannot_be_read_is_refused(string json, string words)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "consent-3");
        using var response = await caller.SendAsync(HttpMethod.Post, $"/{await caller.NewIdentityAsync()}/consents", IdentityCaller.Json(json));
        (await response.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain(words);
    }

    [Fact]
    public async Task Withdrawing_erases_what_was_captured_and_submitted()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "consent-4");
        var id = await caller.NewConsentingAsync();
        var document = (await caller.DocumentAsync(id, Footage.Person.Stills[20])).GetProperty("id").GetString()!;
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe("VERIFIED");
        var kept = await SessionsAsync(id);
        kept.Count.ShouldBe(2);

        await caller.ConsentAsync(id, false);
        foreach (var submission in new[] { document, portrait })
            Erased(await caller.StatusAsync(id, submission));
        await NothingIsLeftAsync(kept);
        using var image = await caller.SendAsync(HttpMethod.Get, $"/{id}/attributes/portrait/capture");
        await image.ShouldFailAsync(HttpStatusCode.NotFound);
        (await caller.GetAsync(id)).GetProperty("globalStatus").GetProperty("levelOfAssurance").GetString().ShouldBe("LOA0");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdrawing_while_a_capture_runs_ends_it_and_leaves_nothing_of_it(bool collecting)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "consent-5" + collecting);
        var id = await caller.NewConsentingAsync();
        var started = await caller.StartAsync(id);
        var session = started.GetProperty("sessionId").GetString()!;
        await using var socket = await _stage.BeginAsync(session);
        if (collecting)
            await _stage.HoldStillAsync(socket, Footage.Person);
        else
            await _stage.FrameAsync(socket, Footage.Person[0]);

        await caller.ConsentAsync(id, false);
        // At once: the person is not captured on for nothing.
        (await socket.NextAsync("error")).GetProperty("code").GetInt32().ShouldBe(400);
        Erased(await caller.StatusAsync(id, started.GetProperty("id").GetString()!));
        await NothingIsLeftAsync([session]);
    }

    [Fact]
    public async Task A_consent_that_ends_by_itself_erases_too()
    {
        await using var stage = await CaptureStage.OpenAsync();
        var caller = await IdentityCaller.MakeAsync(stage, "consent-6");
        var id = await caller.NewIdentityAsync();
        var end = stage.Time.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await caller.ConsentAsync(id, true, $$""", "validityPeriod": { "to": "{{end}}" }""");
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        stage.Time.Advance(TimeSpan.FromHours(2));
        await stage.Server.Service<IdentityUpkeep>().RunAsync(default);
        Erased(await caller.StatusAsync(id, portrait));
    }

    private static void Erased(JsonElement status)
    {
        status.GetProperty("status").GetString().ShouldBe("INVALID");
        status.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("CONSENT_ENDED");
    }

    private async Task<List<string>> SessionsAsync(string id) =>
        [.. (await _stage.Server.Service<SubmissionStore>().ListAsync(id, default)).Select(submission => submission.SessionId).OfType<string>()];

    private async Task NothingIsLeftAsync(IReadOnlyList<string> sessions)
    {
        foreach (var session in sessions)
        {
            Directory.GetDirectories(_stage.Server.Data, session, SearchOption.AllDirectories).ShouldBeEmpty();
            (await _stage.Server.Service<Server.Faces.FaceStore>().ListAsync(session, default)).ShouldBeEmpty();
            (await _stage.Server.Service<Server.Sessions.SessionStore>().FindAsync(session, 0, default)).ShouldBeNull();
        }
    }
}
