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
}
