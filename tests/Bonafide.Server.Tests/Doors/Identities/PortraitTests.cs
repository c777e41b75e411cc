using System.Net;
using System.Text;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>Portraits from the start of their capture to their level: real socket, real models, real storage.</summary>
public sealed class PortraitTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task A_capture_begins_as_in_the_document()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-1");
        var id = await caller.NewConsentingAsync();
        // curl sends this type without a boundary, and no body.
        using var nothing = new ByteArrayContent([]);
        nothing.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
        var started = await caller.AnswerAsync(HttpMethod.Post, $"/{id}/attributes/portrait/live-capture-video-session", nothing);
        started.GetProperty("status").GetString().ShouldBe("PROCESSING");
        started.GetProperty("type").GetString().ShouldBe("PORTRAIT");
        started.GetProperty("livenessParameters").GetProperty("type").GetString().ShouldBe("LIVENESS_PASSIVE_VIDEO");
        await using var socket = await _stage.CallAsync();
        await socket.HelloAsync(started.GetProperty("sessionId").GetString()!);
        (await socket.NextAsync("ready")).GetProperty("mode").GetString().ShouldBe("passiveVideo");
        var whole = await caller.GetAsync(id);
        whole.GetProperty("globalStatus").GetProperty("status").GetString().ShouldBe("PROCESSING");
        whole.GetProperty("portrait").GetProperty("evidenceId").GetString().ShouldBe(started.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{ "type": "LIVENESS_SOMETHING" }""", "type")]
    [InlineData("""{ "securityLevel": "EXTREME" }""", "securityLevel")]
    [InlineData("""{ "nbChallenge": 99 }""", "nbChallenge")]
    [InlineData("[]", "object")]
    public async Task Parameters_that_cannot_be_met_are_refused(string json, string words)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-2");
        using var response = await caller.SendAsync(
            HttpMethod.Post, $"/{await caller.NewConsentingAsync()}/attributes/portrait/live-capture-video-session", IdentityCaller.Json(json));
        (await response.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain(words);
    }

    [Fact]
    public async Task Without_a_reference_a_good_capture_is_not_verified_and_with_one_it_is()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-3");
        var id = await caller.NewConsentingAsync();
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        var alone = await caller.StatusAsync(id, portrait);
        alone.GetProperty("status").GetString().ShouldBe("NOT_VERIFIED", alone.GetRawText());
        alone.GetProperty("reason").GetProperty("code").GetString().ShouldBe("NO_REFERENCE");
        alone.TryGetProperty("errors", out _).ShouldBeFalse("an error says that the capture was no good");

        (await caller.DocumentAsync(id, Footage.Person.Stills[20])).GetProperty("status").GetString().ShouldBe("VERIFIED");
        var matched = await caller.StatusAsync(id, portrait);
        matched.GetProperty("status").GetString().ShouldBe("VERIFIED");
        matched.GetProperty("level").GetString().ShouldBe("LEVEL4");
        matched.TryGetProperty("errors", out _).ShouldBeFalse();
        matched.TryGetProperty("reason", out _).ShouldBeFalse();
        var whole = (await caller.GetAsync(id)).GetProperty("globalStatus");
        whole.GetProperty("levelOfAssurance").GetString().ShouldBe("LOA4");
        whole.GetProperty("status").GetString().ShouldBe("VERIFIED");
        whole.GetProperty("upgradePaths").GetProperty("LOA4").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_less_strict_capture_reaches_a_lower_level()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-4");
        var id = await caller.NewConsentingAsync();
        await caller.DocumentAsync(id, Footage.Person.Stills[20]);
        var portrait = await caller.CaptureAsync(id, Footage.Person, """{ "type": "LIVENESS_PASSIVE", "securityLevel": "LOW" }""");
        (await caller.StatusAsync(id, portrait)).GetProperty("level").GetString().ShouldBe("LEVEL2");
        var whole = (await caller.GetAsync(id)).GetProperty("globalStatus");
        whole.GetProperty("levelOfAssurance").GetString().ShouldBe("LOA2");
        whole.GetProperty("upgradePaths").GetProperty("LOA2").GetArrayLength().ShouldBe(0);
        whole.GetProperty("upgradePaths").GetProperty("LOA4").EnumerateArray().Single().GetProperty("securityLevel").GetString().ShouldBe("HIGH");
    }

    [Fact]
    public async Task Another_persons_document_makes_the_portrait_invalid_and_only_the_relying_service_learns_why()
    {
        // Where two strangers happen to be alike is for a person to decide; without that band this test does not rest on who looks like whom.
        await using var stage = await CaptureStage.OpenAsync(options => options.Identities.InvalidScore = options.Identities.VerifiedScore);
        var caller = await IdentityCaller.MakeAsync(stage, "portrait-5");
        var id = await caller.NewConsentingAsync();
        await caller.DocumentAsync(id, Footage.Other.Stills[0]);
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        var told = await caller.StatusAsync(id, portrait);
        told.GetProperty("status").GetString().ShouldBe("INVALID");
        told.GetProperty("reason").GetProperty("code").GetString().ShouldBe("FACE_MISMATCH");
        told.TryGetProperty("errors", out _).ShouldBeFalse("the capture itself was good");
        var user = await caller.StatusAsync(id, portrait, caller.UserKey);
        user.GetProperty("status").GetString().ShouldBe("INVALID");
        user.GetRawText().ShouldNotContain("FACE_MISMATCH");
    }

    [Fact]
    public async Task A_document_from_the_user_counts_once_a_person_vouched_for_it()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-6");
        var id = await caller.NewConsentingAsync();
        var document = await caller.DocumentAsync(id, Footage.Person.Stills[20], caller.UserKey);
        document.GetProperty("status").GetString().ShouldBe("NOT_VERIFIED");
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe("NOT_VERIFIED");

        using (var settled = await caller.AdjudicateAsync(id, document.GetProperty("id").GetString()!, "VERIFIED"))
            settled.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe("VERIFIED");
        using var again = await caller.AdjudicateAsync(id, document.GetProperty("id").GetString()!, "INVALID");
        (await again.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain("left to a person");
    }

    [Theory]
    [InlineData("VERIFIED", "LOA1")]
    [InlineData("INVALID", "LOA0")]
    public async Task Between_the_thresholds_a_person_decides(string decision, string level)
    {
        await using var stage = await CaptureStage.OpenAsync(options => (options.Identities.VerifiedScore, options.Identities.InvalidScore) = (9999.99, 0));
        var caller = await IdentityCaller.MakeAsync(stage, "portrait-7");
        var id = await caller.NewConsentingAsync();
        await caller.DocumentAsync(id, Footage.Other.Stills[0]);
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe("ADJUDICATION");
        (await caller.GetAsync(id)).GetProperty("globalStatus").GetProperty("status").GetString().ShouldBe("ADJUDICATION");

        using (var silent = await caller.SendAsync(HttpMethod.Post, $"/{id}/adjudications/{portrait}", IdentityCaller.Json("""{ "decision": "VERIFIED", "person": "clerk 7" }""")))
            (await silent.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain("reason");
        using (var settled = await caller.AdjudicateAsync(id, portrait, decision))
            settled.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe(decision);
        (await caller.GetAsync(id)).GetProperty("globalStatus").GetProperty("levelOfAssurance").GetString().ShouldBe(level);
    }

    [Fact]
    public async Task The_portrait_comes_as_a_multipart_document_by_either_method_and_address()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-8");
        var id = await caller.NewConsentingAsync();
        await caller.CaptureAsync(id, Footage.Person);
        await caller.GetAsync(id);
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, $"/{id}/attributes/portrait/capture"), (HttpMethod.Get, $"/{id}/attributes/portrait/capture"),
            (HttpMethod.Post, "/attributes/portrait/capture"), (HttpMethod.Get, "/attributes/portrait/capture"),
        })
        {
            using var response = await caller.SendAsync(method, path);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var boundary = response.Content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value;
            var body = await response.Content.ReadAsByteArrayAsync();
            var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"Portrait\"; filename=\"portrait.jpg\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            var foot = $"\r\n--{boundary}--\r\n";
            Encoding.Latin1.GetString(body).ShouldStartWith(head);
            Encoding.Latin1.GetString(body).ShouldEndWith(foot);
            var picture = body[head.Length..^foot.Length];
            Footage.Person.Stills.ShouldContain(still => still.SequenceEqual(picture));
        }

        await caller.NewIdentityAsync();
        using var ambiguous = await caller.SendAsync(HttpMethod.Post, "/attributes/portrait/capture");
        (await ambiguous.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain("more than one");
    }

    [Fact]
    public async Task Attempts_are_bounded()
    {
        await using var stage = await CaptureStage.OpenAsync(options => options.Identities.MaxSubmissions = 2);
        var caller = await IdentityCaller.MakeAsync(stage, "portrait-9");
        var id = await caller.NewConsentingAsync();
        await caller.StartAsync(id);
        await caller.StartAsync(id);
        using var third = await caller.SendAsync(HttpMethod.Post, $"/{id}/attributes/portrait/live-capture-video-session");
        (await third.ShouldFailAsync(HttpStatusCode.TooManyRequests)).ShouldContain("2");
    }

    [Fact]
    public async Task A_picture_without_a_face_is_no_document()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "portrait-10");
        var id = await caller.NewConsentingAsync();
        using var faceless = await caller.SendAsync(HttpMethod.Post, $"/{id}/id-documents/capture", IdentityCaller.Document(Footage.Empty.Stills[0]));
        (await faceless.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain("face");
        using var typeless = await caller.SendAsync(HttpMethod.Post, $"/{id}/id-documents/capture", IdentityCaller.Document(Footage.Person.Stills[0], "passport"));
        (await typeless.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain("type");
        (await caller.GetAsync(id)).GetProperty("idDocuments").GetArrayLength().ShouldBe(0);
    }
}
