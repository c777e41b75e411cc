using System.Net;
using System.Text;
using Bonafide.Server.Persistence;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;
using Dapper;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public sealed class InstantTests(SharedCapsuleStage shared)
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task The_instant_api_judges_and_keeps_nothing_on_disk_or_in_the_database()
    {
        var capsule = await new Sealing(Person) { MetaData = new Dictionary<string, string> { ["transaction_id"] = "unforgettable-4711" } }
            .SealAsync(await _stage.TokenAsync());
        var (kept, listed) = (await KeptState.OfAsync(_stage), await TotalAsync());
        using var response = await _stage.UploadAsync(capsule, "/api/instant/folders");
        var folder = await response.JsonAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        folder.Quality().Resolution().ShouldBe("SUCCESS", folder.GetRawText());
        folder.GetProperty("meta_data").GetProperty("transaction_id").GetString().ShouldBe("unforgettable-4711");

        (await KeptState.OfAsync(_stage)).ShouldBe(kept);
        (await TotalAsync()).ShouldBe(listed);
        await (await _stage.GetAsync($"/api/folders/{folder.GetProperty("folder_id").GetString()}")).ShouldRefuseAsync(HttpStatusCode.NotFound, 10);
        foreach (var file in Directory.EnumerateFiles(_stage.Server.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            Contains(file, "unforgettable-4711").ShouldBeFalse(file);
    }

    [Fact]
    public async Task After_an_instant_answer_nobody_can_open_the_capsule_any_more()
    {
        var token = await _stage.TokenAsync();
        (await _stage.UploadAsync(await new Sealing(Person).SealAsync(token), "/api/instant/folders")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var connection = await _stage.Server.Service<IDatabase>().OpenAsync(default);
        (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM capsule_sessions WHERE id = @Id AND secret IS NULL AND used IS NOT NULL", new { token.Id })).ShouldBe(1);
    }

    [Fact]
    public async Task Files_without_a_container_leave_nothing_either()
    {
        var video = await Videos.OfAsync(Person, "mp4");
        var kept = await KeptState.OfAsync(_stage);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(video), "video1", "video1" } };
        using var response = await _stage.SendAsync(HttpMethod.Post, "/api/instant/folders", form, _stage.Key);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await KeptState.OfAsync(_stage)).ShouldBe(kept);
    }

    private async Task<int> TotalAsync() => await (await _stage.GetAsync("/api/folders/")).JsonTotalAsync();

    private static bool Contains(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
