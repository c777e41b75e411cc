using System.Net;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

public sealed class UploadTests
{
    [Theory]
    [InlineData(1, "video_selfie_blank")]
    [InlineData(2, "video_selfie_left")]
    [InlineData(3, "video_selfie_right", "video_selfie_left")]
    [InlineData(1, "video_selfie_high")]
    [InlineData(1, "video_selfie_down")]
    [InlineData(1, "video_selfie_oneshot")]
    [InlineData(1, "video_selfie_scan")]
    [InlineData(1, "video_selfie_smile")]
    [InlineData(1, "video_selfie_eyes")]
    [InlineData(4, "video_selfie_smile", "video_selfie_left", "video_selfie_eyes")]
    public async Task A_living_persons_capsule_becomes_a_folder_with_a_success(ulong seed, params string[] actions)
    {
        await using var stage = await CapsuleStage.OpenAsync();
        var capsule = await new Sealing(Film.Of("bona-fide", seed, actions)).SealAsync(await stage.TokenAsync());
        using var response = await stage.UploadAsync(capsule);
        var folder = await response.JsonAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.Created, folder.GetRawText());
        folder.Quality().Resolution().ShouldBe("SUCCESS", folder.GetRawText());
        folder.Resolution().ShouldBe("SUCCESS");
    }

    [Theory]
    [InlineData("print-flat", "video_selfie_left")]
    [InlineData("injected-still", "video_selfie_blank")]
    [InlineData("tampered-still", "video_selfie_blank")]
    [InlineData("print-flat", "video_selfie_smile")]
    [InlineData("print-flat", "video_selfie_scan")]
    [InlineData("screen-photo", "video_selfie_eyes")]
    public async Task An_attack_is_no_success(string species, string action)
    {
        await using var stage = await CapsuleStage.OpenAsync();
        var folder = await stage.UploadedAsync(new Sealing(Film.Of(species, 1, action)));
        folder.Resolution().ShouldBeOneOf("DECLINED", "FAILED");
        folder.Quality().GetProperty("results_media")[0].GetProperty("results_data").TryGetProperty("diagnostic", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("video_selfie_somersault")]
    [InlineData("video_selfie_scan", "video_selfie_left")]
    public async Task What_nothing_measures_is_never_a_success(params string[] actions)
    {
        await using var stage = await CapsuleStage.OpenAsync();
        // Whatever the person does: the pictures are those of other tests.
        var film = actions.Length == 1 ? Film.Of("bona-fide", 1, "video_selfie_" + Film.Nothing) : Film.Of("bona-fide", 3, "video_selfie_right", "video_selfie_left");
        var folder = await stage.UploadedAsync(new Sealing(film.As(actions)));
        folder.Resolution().ShouldBe("FAILED");
        folder.Quality().GetProperty("state").GetString().ShouldBe("FAILED");
    }

    [Theory]
    [InlineData("video_selfie_smile")]
    [InlineData("video_selfie_eyes")]
    [InlineData("video_selfie_left")]
    [InlineData("video_selfie_scan")]
    public async Task An_action_that_was_shown_and_not_done_is_never_a_success(string action)
    {
        await using var stage = await CapsuleStage.OpenAsync();
        var idle = Film.Of("bona-fide", 1, "video_selfie_" + Film.Nothing);
        var folder = await stage.UploadedAsync(new Sealing(idle.As(action)));
        folder.Resolution().ShouldBe("FAILED", folder.GetRawText());
    }

    [Fact]
    public async Task Too_few_frames_are_never_a_success()
    {
        await using var stage = await CapsuleStage.OpenAsync();
        var film = Film.Of("bona-fide", 1, "video_selfie_blank");
        (await stage.UploadedAsync(new Sealing(film) { Frames = [film.Frames[0]] })).Resolution().ShouldBe("FAILED");
    }
}
