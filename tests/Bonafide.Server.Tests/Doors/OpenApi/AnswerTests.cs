using System.Net;
using System.Text;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.OpenApi;

/// <summary>Real answers of a real server are what the description says, to the last member.</summary>
[Collection(SharedServerTests.Name)]
public sealed class AnswerTests(SharedServer shared) : IAsyncLifetime
{
    private const string Agent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36";
    private readonly TestServer _server = shared.Server;
    private Description _description = null!;

    public async Task InitializeAsync() => _description = await Description.ReadAsync(_server);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_session_from_its_making_to_its_erasure()
    {
        var session = await CheckedAsync("initLivenessSession", HttpStatusCode.Created, "", Json("""
            { "livenessMode": "LIVENESS_ACTIVE", "securityLevel": "LOW", "correlationId": "c", "evidenceId": "e", "ageThreshold": 18,
              "numberOfChallenge": 3, "callbackURL": "http://10.0.0.1/" }
            """));
        await CheckedAsync("getLivenessChallengeResult", HttpStatusCode.NoContent, session);
        await _server.Service<ICaptureSessions>().OpenAsync(session, default);
        await _server.Service<ICaptureSessions>().CompleteAsync(
            session, Support.Outcomes.Of(LivenessStatus.Success, Pictures.Face(3), Agent, "A word."), default);
        await CheckedAsync("getBioSession", HttpStatusCode.OK, session);
        await CheckedAsync("getLivenessChallengeResult", HttpStatusCode.OK, session);
        await CheckedAsync("listCallbacks", HttpStatusCode.OK, session);
        await CheckedAsync("deleteBioSession", HttpStatusCode.NoContent, session);
        foreach (var operation in new[] { "getBioSession", "getLivenessChallengeResult", "listCallbacks", "listFaces", "deleteBioSession" })
            await CheckedAsync(operation, HttpStatusCode.NotFound, session);
    }

    [Fact]
    public async Task Faces_from_their_adding_to_their_erasure()
    {
        var session = await _server.NewSessionAsync("""{ "livenessMode": "LIVENESS_PASSIVE", "correlationId": "c", "evidenceId": "e" }""");
        var form = """{ "imageType": "ID_DOCUMENT", "friendlyName": "Card", "imageRotationEnabled": "true" }""";
        var face = await CheckedAsync("createFace", HttpStatusCode.Created, session, TestServer.FaceForm(Pictures.Face(3), form));
        await CheckedAsync("createFace", HttpStatusCode.Created, session, TestServer.FaceForm(Pictures.Face(6), """{ "imageType": "SELFIE" }"""));
        await CheckedAsync("createFace", HttpStatusCode.BadRequest, session, TestServer.FaceForm([1, 2, 3], form));
        foreach (var operation in new[] { "listFaces", "getFace", "getFaceImage", "getMatches" })
            await CheckedAsync(operation, HttpStatusCode.OK, session, face: face);
        await CheckedAsync("deleteFace", HttpStatusCode.NoContent, session, face: face);
        foreach (var operation in new[] { "getFace", "getFaceImage", "getMatches", "deleteFace" })
            await CheckedAsync(operation, HttpStatusCode.NotFound, session, face: face);
    }

    [Fact]
    public async Task What_needs_no_key_and_what_refuses_without_one()
    {
        await CheckedAsync("getCapabilities", HttpStatusCode.OK, "");
        await CheckedAsync("getDescription", HttpStatusCode.OK, "");
        foreach (var what in new[] { "Latency", "Speed" })
        {
            await CheckedAsync("getNetwork" + what, HttpStatusCode.NoContent, "");
            await CheckedAsync("postNetwork" + what, HttpStatusCode.OK, "", new ByteArrayContent(new byte[1000]));
        }

        foreach (var operation in _description.Operations.Where(operation => operation.Keyed))
        {
            using var response = await _server.SendAsync(operation.Method, operation.Path);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, operation.Id);
            (await _description.FaultOfAsync(operation, response)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task An_answer_with_a_member_too_many_would_be_noticed()
    {
        using var response = new HttpResponseMessage { Content = Json("""{ "version": "1", "bioserver-core": { "version": "1", "currentMode": [], "more": 1 } }""") };
        (await _description.FaultOfAsync(_description.Find("getCapabilities"), response)).ShouldNotBeNull();
    }

    /// <returns>What follows the last slash of the location.</returns>
    private async Task<string> CheckedAsync(string operationId, HttpStatusCode status, string session, HttpContent? content = null, string face = "")
    {
        var operation = _description.Find(operationId);
        var path = operation.Path.Replace("{sessionId}", session, StringComparison.Ordinal).Replace("{faceId}", face, StringComparison.Ordinal);
        using var response = await _server.SendAsync(operation.Method, path, _server.Key, content);
        response.StatusCode.ShouldBe(status, operationId);
        (await _description.FaultOfAsync(operation, response)).ShouldBeNull();
        return response.Headers.Location?.ToString().Split('/')[^1] ?? "";
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
