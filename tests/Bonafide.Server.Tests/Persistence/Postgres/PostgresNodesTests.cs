using System.Net;
using System.Net.Http.Json;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Access;
using Bonafide.Server.Folders;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Persistence.Postgres;

/// <summary>What is done on one node is seen on the other, through the doors.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresNodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Sessions = "/bioserver-app/v2/bio-sessions/";
    private readonly CapsuleStage _one = nodes.One;
    private readonly CapsuleStage _two = nodes.Two;

    [Fact]
    public async Task A_session_made_and_captured_on_one_node_is_read_and_erased_on_the_other()
    {
        var id = await _one.Server.NewSessionAsync("""{ "livenessMode": "LIVENESS_PASSIVE", "ageThreshold": 18 }""");
        (await ReadAsync(_two, Sessions + id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _one.Server.Service<ICaptureSessions>().OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
        (await _two.Server.Service<ICaptureSessions>().OpenAsync(id, default)).ShouldNotBeOfType<CaptureAdmission.Granted>();
        await _one.Server.Service<ICaptureSessions>().CompleteAsync(id, Tests.Support.Outcomes.Of(LivenessStatus.Success, Pictures.Face(1)), default);
        var result = await (await ReadAsync(_two, $"{Sessions}{id}/liveness-challenge-result")).JsonAsync();
        result.GetProperty("livenessStatus").GetString().ShouldBe("SUCCESS");
        (await _two.Server.SendAsync(HttpMethod.Delete, Sessions + id, nodes.Key)).IsSuccessStatusCode.ShouldBeTrue();
        (await ReadAsync(_one, Sessions + id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_node_that_joins_leaves_the_captures_of_the_others_alone()
    {
        var id = await _one.Server.NewSessionAsync();
        (await _one.Server.Service<ICaptureSessions>().OpenAsync(id, default)).ShouldBeOfType<CaptureAdmission.Granted>();
        using var folder = new TemporaryFolder();
        await using var third = await nodes.JoinAsync(folder.Path);
        (await third.Server.Service<ICaptureSessions>().OpenAsync(id, default)).ShouldNotBeOfType<CaptureAdmission.Granted>();
        Should.Throw<InvalidOperationException>(() => third.Server.Key);
    }

    [Fact]
    public async Task A_face_added_on_one_node_is_handed_out_and_deleted_on_the_other()
    {
        var id = await _one.Server.NewSessionAsync();
        using var added = await _one.Server.AddFaceAsync(id, Pictures.Face(1));
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var face = added.Headers.Location!.ToString();
        using var image = await ReadAsync(_two, face + "/image");
        (await image.Content.ReadAsByteArrayAsync()).ShouldBe(Pictures.Face(1));
        (await _two.Server.SendAsync(HttpMethod.Delete, face, nodes.Key)).IsSuccessStatusCode.ShouldBeTrue();
        (await ReadAsync(_one, face)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_many_faces_at_once_no_more_are_kept_than_a_session_may_have()
    {
        var session = await _one.Server.NewSessionAsync();
        foreach (var node in new[] { _one, _two })
            node.Server.Service<Server.Faces.FaceOptions>().MaxPerSession = 2;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? _one : _two).Server.SendAsync(
            HttpMethod.Post, $"/bioserver-app/v2/bio-sessions/{session}/faces", nodes.Key, TestServer.FaceForm(Pictures.Face(1), """{ "imageType": "SELFIE" }"""))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(2);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest).ShouldBe(4);
    }

    [Fact]
    public async Task A_capsule_sent_to_both_nodes_at_once_is_taken_by_one_and_its_token_is_refused_ever_after()
    {
        var capsule = await SealAsync();
        var answers = await Task.WhenAll(
            new[] { _one, _two, _one, _two }.Select(node => node.SendAsync(HttpMethod.Post, "/api/folders", CapsuleStage.Container(capsule), _one.Key)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
        foreach (var node in new[] { _one, _two })
            (await (await node.UploadAsync(capsule)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
    }

    [Fact]
    public async Task A_folder_of_one_node_is_found_by_its_metadata_changed_and_erased_on_the_other()
    {
        using var response = await _one.UploadAsync(await SealAsync(new Dictionary<string, string> { ["transaction_id"] = "find me", ["end_user_id"] = "7" }));
        var made = await response.JsonAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.Created, made.GetRawText());
        var id = made.GetProperty("folder_id").GetString()!;
        (await (await _two.GetAsync($"/api/folders/{id}")).JsonAsync()).GetRawText().ShouldBe(made.GetRawText());
        foreach (var filter in new[]
        {
            "meta_data=transaction_id==find%20me&meta_data=end_user_id==7&with_analyses=true", $"folder_id={id}&resolution_status={made.Resolution()}",
            $"folder_id={id}&time_created.min={made.GetProperty("time_created").GetRawText()}&time_created.max=9000000000",
        })
        {
            (await (await _two.GetAsync($"/api/folders?{filter}")).JsonTotalAsync()).ShouldBe(1, filter);
        }

        (await (await _two.GetAsync("/api/folders?meta_data=transaction_id==other")).JsonTotalAsync()).ShouldBe(0);
        foreach (var path in new[] { $"/api/folders/{id}/meta_data", $"/api/media/{made.GetProperty("media")[0].GetProperty("media_id").GetString()}/meta_data" })
        {
            using var changed = await _two.SendAsync(HttpMethod.Patch, path, JsonContent.Create(new { transaction_id = "b" }), _two.Key);
            changed.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await (await _one.GetAsync(path)).JsonAsync()).GetProperty("transaction_id").GetString().ShouldBe("b");
        }

        (await _two.SendAsync(HttpMethod.Delete, $"/api/folders/{id}", null, _two.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await _one.GetAsync($"/api/folders/{id}")).ShouldRefuseAsync(HttpStatusCode.NotFound, 10);
    }

    [Fact]
    public async Task A_folder_past_its_time_is_erased_by_either_node()
    {
        (await _one.UploadAsync(await SealAsync())).StatusCode.ShouldBe(HttpStatusCode.Created);
        _one.Time.Advance(TimeSpan.FromHours(25));
        (await _two.Server.Service<FolderUpkeep>().RunOnceAsync(default)).ShouldBeGreaterThan(0);
        (await _one.Server.Service<FolderUpkeep>().RunOnceAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_list_of_people_made_on_one_node_is_filled_and_emptied_on_the_other()
    {
        using var made = await _one.SendAsync(HttpMethod.Post, "/api/collections", JsonContent.Create(new { alias = "watched" }), _one.Key);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var again = await _two.SendAsync(HttpMethod.Post, "/api/collections", JsonContent.Create(new { alias = "watched" }), _two.Key);
        again.IsSuccessStatusCode.ShouldBeFalse();
        ((int)again.StatusCode).ShouldBeLessThan(500);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Face(6)), "photo", "photo.jpg" } };
        using var added = await _two.SendAsync(HttpMethod.Post, "/api/collections/watched/persons", form, _two.Key);
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var people = await (await _one.GetAsync("/api/collections/watched/persons")).JsonAsync();
        var person = people.EnumerateArray().Single().GetProperty("person_id").GetString();
        (await _one.SendAsync(HttpMethod.Delete, $"/api/collections/watched/persons/{person}", null, _one.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await _two.GetAsync("/api/collections/watched/persons")).JsonAsync()).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_key_revoked_on_one_node_is_refused_on_the_other_at_once()
    {
        var issued = await _one.Server.Service<ApiKeyIssuer>().CreateAsync(new NewApiKey { Name = "short", Roles = [Role.Client], Tenant = "acme" }, default);
        (await _two.SendAsync(HttpMethod.Get, "/api/folders", null, issued.Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _one.Server.Service<ApiKeyIssuer>().RevokeAsync(issued.Key.Id, default)).ShouldBeTrue();
        (await _two.SendAsync(HttpMethod.Get, "/api/folders", null, issued.Secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<byte[]> SealAsync(Dictionary<string, string>? metaData = null) =>
        await new Sealing(Film.OfPicture(Pictures.Face(1), "video_selfie_blank")) { MetaData = metaData }.SealAsync(await _one.TokenAsync());

    private Task<HttpResponseMessage> ReadAsync(CapsuleStage node, string path) => node.Server.SendAsync(HttpMethod.Get, path, nodes.Key);
}
