using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bonafide.Capsule.Content;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public sealed class BestShotTests(SharedCapsuleStage shared)
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private static readonly JsonElement Wanted = JsonSerializer.SerializeToElement(new { extract_best_shot = true });
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task It_becomes_a_medium_of_the_kept_folder_and_is_one_of_the_capsules_stills()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person) { Analyses = [new CapsuleAnalysis("quality", Wanted)] });
        var image = OutputOf(made.Quality());
        var medium = made.GetProperty("media")[1];
        medium.GetProperty("media_id").GetString().ShouldBe(image.GetProperty("media_id").GetString());
        medium.GetProperty("media_type").GetString().ShouldBe("IMAGE");
        medium.GetProperty("tags")[0].GetString().ShouldBe("best_shot");
        var bytes = await (await _stage.GetAsync(image.GetProperty("original_url").GetString()!)).Content.ReadAsByteArrayAsync();
        ShouldBeAStill(bytes);
        (await (await _stage.GetAsync($"/api/folders/{made.GetProperty("folder_id").GetString()}")).JsonAsync()).GetRawText().ShouldBe(made.GetRawText());
    }

    [Fact]
    public async Task Where_nothing_is_kept_it_comes_with_the_answer()
    {
        var kept = await KeptState.OfAsync(_stage);
        var made = await _stage.UploadedAsync(new Sealing(Person) { Analyses = [new CapsuleAnalysis("quality", Wanted)] }, "/api/instant/folders");
        var address = OutputOf(made.Quality()).GetProperty("original_url").GetString()!;
        address.ShouldStartWith("data:image/jpeg;base64,");
        var bytes = Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        ShouldBeAStill(bytes);
        made.GetProperty("media").GetArrayLength().ShouldBe(1);
        (await KeptState.OfAsync(_stage)).ShouldBe(kept);
    }

    [Fact]
    public async Task It_can_be_asked_for_later_and_is_left_out_of_what_is_compared_by_itself()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person));
        made.Quality().GetProperty("results_media")[0].TryGetProperty("output_images", out _).ShouldBeFalse();
        var path = $"/api/folders/{made.GetProperty("folder_id").GetString()}";
        using var again = await _stage.SendAsync(
            HttpMethod.Post, path + "/analyses", JsonContent.Create(new { analyses = new[] { new { type = "quality", @params = new { extract_best_shot = true } } } }), _stage.Key);
        var image = OutputOf((await again.JsonAsync())[0]);
        var folder = await (await _stage.GetAsync(path)).JsonAsync();
        folder.GetProperty("media")[1].GetProperty("media_id").GetString().ShouldBe(image.GetProperty("media_id").GetString());
        (await _stage.GetAsync(image.GetProperty("original_url").GetString()!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var match = await _stage.SendAsync(HttpMethod.Post, path + "/analyses", JsonContent.Create(new { analyses = new[] { new { type = "biometry" } } }), _stage.Key);
        (await match.JsonAsync())[0].GetProperty("error_message").GetString()!.ShouldContain("not 1");
    }

    private static void ShouldBeAStill(byte[] picture) =>
        Person.Frames.Any(frame => frame.Still is { } still && still.AsSpan().SequenceEqual(picture)).ShouldBeTrue();

    private static JsonElement OutputOf(JsonElement analysis) => analysis.GetProperty("results_media")[0].GetProperty("output_images").EnumerateArray().Single();
}
