using System.Net;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

public sealed class FaceLimitTests
{
    [Fact]
    public async Task A_session_has_no_more_faces_than_it_may_even_when_they_come_at_once()
    {
        await using var server = await TestServer.StartAsync(options => options.Faces.MaxPerSession = 2);
        var session = await server.NewSessionAsync();
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.AddFaceAsync(session, Pictures.Face(1))));
        responses.Count(response => response.StatusCode == HttpStatusCode.Created).ShouldBe(2);
        foreach (var refused in responses.Where(response => response.StatusCode != HttpStatusCode.Created))
            (await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("2 faces");
        Directory.GetFiles(Path.Combine(server.Data, "media", session[..2], session)).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(false, """{ "livenessMode": "LIVENESS_PASSIVE" }""")]
    [InlineData(false, """{ "livenessMode": "LIVENESS_PASSIVE", "imageStorageEnabled": true }""")]
    [InlineData(true, """{ "livenessMode": "LIVENESS_PASSIVE", "imageStorageEnabled": false }""")]
    public async Task Without_image_storage_a_face_is_matched_but_its_image_answers_204(bool stores, string request)
    {
        await using var server = await TestServer.StartAsync(options => options.Sessions.StoreImages = stores);
        var session = await server.NewSessionAsync(request);
        using var added = await server.AddFaceAsync(session, Pictures.Face(1));
        using var again = await server.AddFaceAsync(session, Pictures.Face(1));
        var face = added.Headers.Location!.ToString();
        (await server.GetAsync(face + "/image")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.GetAsync(face + "/image?compression=true")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await server.GetAsync(face + "/matches")).JsonAsync()).GetArrayLength().ShouldBe(1);
        Directory.Exists(Path.Combine(server.Data, "media", session[..2])).ShouldBeFalse();
    }
}
