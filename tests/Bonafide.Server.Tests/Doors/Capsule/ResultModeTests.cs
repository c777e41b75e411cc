using System.Text.Json;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>What a page that hands in its capsule without a token of its own is told, by the mode of its server.</summary>
public sealed class ResultModeTests
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");

    [Theory]
    [InlineData("safe", "/api/folders", "state")]
    [InlineData("safe", "/api/instant/folders", "state")]
    [InlineData("status", "/api/folders", "analyses state")]
    [InlineData("status", "/api/instant/folders", "analyses state")]
    [InlineData("folder", "/api/folders", "analyses folder_id state")]
    [InlineData("folder", "/api/instant/folders", "analyses folder_id state")]
    public async Task It_is_told_no_more_than_the_mode_allows(string mode, string path, string members)
    {
        await using var stage = await CapsuleStage.OpenAsync(options => options.Capsule.Web.ResultMode = mode);
        var answer = await AnswerAsync(stage, path);
        answer.EnumerateObject().Select(member => member.Name).Order().ShouldBe(members.Split(' '));
        answer.GetProperty("state").GetString().ShouldBe("finished");
        if (answer.TryGetProperty("analyses", out var analyses))
            analyses.GetRawText().ShouldBe("""{"quality":{"state":"finished","resolution":"success"}}""");
    }

    [Theory]
    [InlineData("/api/folders")]
    [InlineData("/api/instant/folders")]
    public async Task Full_is_the_folder_as_its_owner_reads_it(string path)
    {
        await using var stage = await CapsuleStage.OpenAsync(options => options.Capsule.Web.ResultMode = "full");
        var answer = await AnswerAsync(stage, path);
        answer.Resolution().ShouldBe("SUCCESS");
        answer.Quality().GetProperty("results_media").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_a_token_is_told_all_in_every_mode()
    {
        await using var stage = await CapsuleStage.OpenAsync();
        (await stage.UploadedAsync(new Sealing(Person))).Quality().Resolution().ShouldBe("SUCCESS");
    }

    private static async Task<JsonElement> AnswerAsync(CapsuleStage stage, string path)
    {
        using var response = await stage.UploadAsync(await new Sealing(Person).SealAsync(await stage.TokenAsync()), path, withKey: false);
        var answer = await response.JsonAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(answer.GetRawText());
        return answer;
    }
}
