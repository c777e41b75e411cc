using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bonafide.Capsule.Content;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>The person of a sealed capture, searched for on lists that the manifest names.</summary>
[Collection(CapsuleDoorTests.Name)]
public sealed class CollectionTests(SharedCapsuleStage shared)
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task Whoever_is_on_the_list_is_found_and_named_and_nobody_on_another_list()
    {
        var person = await PutOnAsync("watched", Person.Frames.First(frame => frame.Still is not null).Still!);
        await PutOnAsync("others", Pictures.Face(6));
        var found = await SearchAsync("watched");
        found.Resolution().ShouldBe("DECLINED");
        var named = found.GetProperty("results_data").GetProperty("persons").EnumerateArray().Single();
        named.GetProperty("person_id").GetString().ShouldBe(person);
        named.GetProperty("collection").GetString().ShouldBe("watched");
        named.GetProperty("confidence").GetDouble().ShouldBeGreaterThan(0.85);
        (await SearchAsync("others")).Resolution().ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task A_list_that_nobody_made_is_refused_by_name()
    {
        using var refused = await _stage.UploadAsync(await new Sealing(Person) { Analyses = [Searched("nowhere")] }.SealAsync(await _stage.TokenAsync()));
        (await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, 4)).GetProperty("error_message").GetString()!.ShouldContain("nowhere");
    }

    private async Task<string> PutOnAsync(string alias, byte[] photo)
    {
        using var made = await _stage.SendAsync(HttpMethod.Post, "/api/collections", JsonContent.Create(new { alias }), _stage.Key);
        var list = (await made.JsonAsync()).GetProperty("collection_id").GetString();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(photo), "photo", "photo.jpg" } };
        using var added = await _stage.SendAsync(HttpMethod.Post, $"/api/collections/{list}/persons", form, _stage.Key);
        return (await added.JsonAsync()).GetProperty("person_id").GetString()!;
    }

    private async Task<JsonElement> SearchAsync(string alias)
    {
        var folder = await _stage.UploadedAsync(new Sealing(Person) { Analyses = [new CapsuleAnalysis("quality"), Searched(alias)] }, "/api/instant/folders");
        folder.Quality().Resolution().ShouldBe("SUCCESS");
        return folder.GetProperty("analyses").EnumerateArray().Single(analysis => analysis.GetProperty("type").GetString() == "COLLECTION");
    }

    private static CapsuleAnalysis Searched(string alias) => new("collection", JsonSerializer.SerializeToElement(new { collections = new[] { alias } }));
}
