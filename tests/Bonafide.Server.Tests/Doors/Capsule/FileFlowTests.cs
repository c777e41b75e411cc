using System.Net;
using System.Text.Json;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>The flow without containers.</summary>
[Collection(CapsuleDoorTests.Name)]
public sealed class FileFlowTests(SharedCapsuleStage shared)
{
    private readonly CapsuleStage _stage = shared.Stage;

    [Theory]
    [InlineData("webm", "/api/folders", HttpStatusCode.Created)]
    [InlineData("mp4", "/api/instant/folders", HttpStatusCode.OK)]
    public async Task A_living_persons_video_is_a_success(string container, string path, HttpStatusCode status)
    {
        var video = await Videos.OfAsync(Film.Of("bona-fide", 1, "video_selfie_blank"), container);
        using var response = await _stage.SendAsync(HttpMethod.Post, path, Form(("video1", video), new
        {
            analyses = new[] { new { type = "quality", source_media = new[] { "video1" } } },
        }, ["video_selfie", "video_selfie_blank", "orientation_portrait"]), _stage.Key);
        var folder = await response.JsonAsync();
        response.StatusCode.ShouldBe(status, folder.GetRawText());
        folder.GetProperty("media")[0].GetProperty("media_type").GetString().ShouldBe("VIDEO");
        folder.Quality().Resolution().ShouldBe("SUCCESS", folder.GetRawText());
    }

    [Fact]
    public async Task A_looped_video_is_no_success()
    {
        var video = await Videos.OfAsync(Film.Of("injected-still", 1, "video_selfie_blank"), "webm");
        using var response = await _stage.SendAsync(HttpMethod.Post, "/api/folders", Form(("video1", video), new { }, ["video_selfie_blank"]), _stage.Key);
        (await response.JsonAsync()).Resolution().ShouldNotBe("SUCCESS");
    }

    [Fact]
    public async Task A_photograph_matches_the_same_person_and_not_another()
    {
        var same = await MatchAsync(Pictures.Face(3), await Pictures.ConvertAsync(Pictures.Face(3), "png", "scale=640:-2"));
        same.Resolution().ShouldBe("SUCCESS", same.GetRawText());
        same.GetProperty("results_data").GetProperty("min_confidence").GetDouble().ShouldBeGreaterThan(0.85);
        var other = await MatchAsync(Pictures.Face(3), Pictures.Face(6));
        other.Resolution().ShouldBe("DECLINED", other.GetRawText());
    }

    [Fact]
    public async Task A_person_of_a_list_is_found_and_another_is_not()
    {
        using var made = await _stage.SendAsync(HttpMethod.Post, "/api/collections", System.Net.Http.Json.JsonContent.Create(new { alias = "blacklist" }), _stage.Key);
        var list = (await made.JsonAsync()).GetProperty("collection_id").GetString();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Face(3)), "photo", "photo.jpg" } };
        using var added = await _stage.SendAsync(HttpMethod.Post, $"/api/collections/{list}/persons/", form, _stage.Key);
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var person = (await added.JsonAsync()).GetProperty("person_id").GetString();

        var found = await SearchAsync(Pictures.Face(3));
        found.Resolution().ShouldBe("DECLINED");
        found.GetProperty("results_data").GetProperty("persons")[0].GetProperty("person_id").GetString().ShouldBe(person);
        (await SearchAsync(Pictures.Face(6))).Resolution().ShouldBe("SUCCESS");

        (await _stage.SendAsync(HttpMethod.Delete, $"/api/collections/{list}/persons/{person}", null, _stage.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SearchAsync(Pictures.Face(3))).Resolution().ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused_by_name()
    {
        await RefusedAsync(("video1", "nonsense"u8.ToArray()), new { }, 5, "video1");
        await RefusedAsync(("photo1", Pictures.Face(3)), new { analyses = new[] { new { type = "quality", source_media = new[] { "video7" } } } }, 4, "video7");
        await RefusedAsync(("photo1", Pictures.Face(3)), new { analyses = "all" }, 4, "analyses");
        await RefusedAsync(("photo1", Pictures.Face(3)), new { resolution_endpoint = "ftp://x" }, 4, "resolution_endpoint");
        // Small: who is unknown is answered before the body is read, and a busy machine may close the connection while a large one is still being sent.
        await (await _stage.SendAsync(HttpMethod.Post, "/api/folders", Form(("photo1", "x"u8.ToArray()), new { }, []))).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 6);
    }

    [Fact]
    public async Task The_instant_api_asks_nobody_where_its_owner_says_so_and_the_stateful_one_still_does()
    {
        await using var open = await CapsuleStage.OpenAsync(options => options.Capsule.InstantAuthorization = false);
        using var answered = await open.SendAsync(HttpMethod.Post, "/api/instant/folders", Form(("photo1", Pictures.Face(3)), new { }, []));
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await open.SendAsync(HttpMethod.Post, "/api/folders", Form(("photo1", Pictures.Face(3)), new { }, []))).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 6);
    }

    private async Task RefusedAsync((string, byte[]) file, object payload, int code, string named)
    {
        using var response = await _stage.SendAsync(HttpMethod.Post, "/api/folders", Form(file, payload, []), _stage.Key);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, code)).GetProperty("error_message").GetString()!.ShouldContain(named);
    }

    private async Task<JsonElement> MatchAsync(byte[] one, byte[] other)
    {
        using var form = Form(("photo1", one), new { analyses = new[] { new { type = "biometry" } } }, []);
        form.Add(new ByteArrayContent(other), "photo2", "photo2");
        using var response = await _stage.SendAsync(HttpMethod.Post, "/api/instant/folders", form, _stage.Key);
        return (await response.JsonAsync()).GetProperty("analyses")[0];
    }

    private async Task<JsonElement> SearchAsync(byte[] picture)
    {
        using var form = Form(("photo1", picture), new { analyses = new[] { new { type = "collection", @params = new { collections = new[] { "blacklist" } } } } }, []);
        using var response = await _stage.SendAsync(HttpMethod.Post, "/api/instant/folders", form, _stage.Key);
        return (await response.JsonAsync()).GetProperty("analyses")[0];
    }

    private static MultipartFormDataContent Form((string Name, byte[] Bytes) file, object payload, string[] tags)
    {
        var members = JsonSerializer.SerializeToNode(payload)!.AsObject();
        members["media:tags"] = JsonSerializer.SerializeToNode(new Dictionary<string, string[]> { [file.Name] = tags });
        return new MultipartFormDataContent
        {
            { new ByteArrayContent(file.Bytes), file.Name, file.Name },
            { new StringContent(members.ToJsonString()), "payload" },
        };
    }
}
