using System.Net;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Analysis;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Tests.Doors;

[Collection(SharedServerTests.Name)]
public sealed class DemoTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task The_demo_makes_a_session_reads_its_result_and_matches_a_picture_without_any_key()
    {
        var id = await NewAsync();
        (await _server.Client.GetAsync($"/demo/api/sessions/{id}/result")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await _server.Client.GetAsync($"/demo/api/sessions/{id}/image")).ShouldRefuseAsync(HttpStatusCode.NotFound);
        await CaptureAsync(id, Pictures.Face(1));

        var result = await (await _server.Client.GetAsync($"/demo/api/sessions/{id}/result")).JsonAsync();
        result.GetProperty("livenessStatus").GetString().ShouldBe("SUCCESS");
        result.GetProperty("signature").GetString().ShouldNotBeNullOrEmpty();
        (await (await _server.Client.GetAsync($"/demo/api/sessions/{id}/image")).Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(Pictures.Face(1)).ShouldBeTrue();

        var match = (await (await MatchAsync(id, Pictures.Face(1))).JsonAsync()).EnumerateArray().Single();
        match.GetProperty("candidate").GetProperty("id").GetString().ShouldBe(result.GetProperty("bestImageId").GetString());
        match.GetProperty("score").GetDouble().ShouldBeGreaterThanOrEqualTo(3000);
        var other = (await (await MatchAsync(id, Pictures.Face(4))).JsonAsync()).EnumerateArray().Single();
        other.GetProperty("score").GetDouble().ShouldBeLessThan(3000);
        await (await MatchAsync(id, Pictures.Zip())).ShouldRefuseAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_demo_reads_no_session_of_a_key_and_a_key_none_of_the_demo()
    {
        await (await _server.Client.GetAsync($"/demo/api/sessions/{await _server.NewSessionAsync()}/result")).ShouldRefuseAsync(HttpStatusCode.NotFound);
        await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{await NewAsync()}")).ShouldRefuseAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_demo_can_be_switched_off()
    {
        await using var server = await TestServer.StartAsync(options => options.Demo.Enabled = false);
        server.Report.Demo.ShouldBeNull();
        await (await server.Client.PostAsync("/demo/api/sessions", null)).ShouldRefuseAsync(HttpStatusCode.NotFound);
        await (await server.Client.GetAsync("/demo/")).ShouldRefuseAsync(HttpStatusCode.NotFound);
    }

    private async Task<string> NewAsync()
    {
        using var response = await _server.Client.PostAsync("/demo/api/sessions", null);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await response.JsonAsync()).GetProperty("sessionId").GetString()!;
    }

    private async Task CaptureAsync(string id, byte[] picture)
    {
        var engine = _server.Service<IVisionProvider>().Get().ShouldBeOfType<VisionAvailability.Ready>().Engine;
        var analysis = await engine.AnalyzeAsync(picture, new StillOptions(), default);
        var sessions = _server.Service<ICaptureSessions>();
        await sessions.OpenAsync(id, default);
        await sessions.CompleteAsync(
            id, Support.Outcomes.Of(LivenessStatus.Success) with { Best = new BestImage(picture, analysis, analysis.Faces[0]) }, default);
    }

    private Task<HttpResponseMessage> MatchAsync(string id, byte[] picture) =>
        _server.Client.PostAsync($"/demo/api/sessions/{id}/matches", TestServer.FaceForm(picture, null));
}
