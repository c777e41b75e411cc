using System.Net;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Embed;

public sealed class LonePictureTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly TestServer _server = shared.Stage.Server;

    [Fact]
    public async Task A_lone_picture_is_measured_and_never_called_live()
    {
        var answer = await (await EmbedCaller.MakeAsync(_server)).AnswerAsync("/v1/face/liveness", Json("image", Footage.Person.Stills[0]));
        answer.GetProperty("method").GetString().ShouldBe("image");
        answer.TryGetProperty("session_id", out _).ShouldBeFalse();
        answer.GetProperty("nface").GetInt32().ShouldBe(1);
        answer.GetProperty("image_quality").GetProperty("blur").GetBoolean().ShouldBeFalse();
        answer.GetProperty("image_quality").GetProperty("grayscale").GetBoolean().ShouldBeFalse();
        answer.GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBeFalse();
        answer.GetProperty("message").GetString()!.ShouldContain("proves nobody present");
    }

    [Theory]
    [InlineData("hue=s=0", "grayscale")]
    [InlineData("eq=brightness=-0.55", "dark")]
    [InlineData("gblur=sigma=14", "blur")]
    public async Task Shortcomings_of_a_picture_are_named(string filter, string shortcoming)
    {
        var picture = await Pictures.ConvertAsync(Footage.Person.Stills[0], "png", filter);
        var answer = await (await EmbedCaller.MakeAsync(_server)).AnswerAsync("/v1/face/liveness", Json("image", picture));
        answer.GetProperty("image_quality").GetProperty(shortcoming).GetBoolean().ShouldBeTrue(answer.GetRawText());
    }

    [Fact]
    public async Task Each_fault_of_an_image_has_its_code()
    {
        var caller = await EmbedCaller.MakeAsync(_server);
        foreach (var (json, code) in new (string, string)[]
        {
            ("{}", "INVALID_PAYLOAD_IMAGE_MISSING"),
            ("""{ "image": "" }""", "INVALID_PAYLOAD_IMAGE_MISSING"),
            ("""{ "image": 5 }""", "INVALID_PAYLOAD"),
            ("""{ "image": "not base64!" }""", "INVALID_PAYLOAD_IMAGE_FORMAT"),
            (Json("image", Pictures.Zip()), "INVALID_PAYLOAD_IMAGE_FORMAT"),
            (Json("image", Footage.Person.Stills[0][..5000]), "INVALID_PAYLOAD_IMAGE_FORMAT"),
            (Json("image", Pictures.Claiming(20_000, 20_000)), "INVALID_PAYLOAD_IMAGE_SIZE"),
            (Json("image", new byte[5 * 1024 * 1024 + 1]), "INVALID_PAYLOAD_IMAGE_SIZE"),
            (Json("image", new byte[20 * 1024 * 1024]), "INVALID_PAYLOAD_IMAGE_SIZE"),
            (Json("image", Footage.Empty.Stills[0]), "FACE_NOT_DETECTED"),
            (Json("capsule", "nonsense that is no capsule"u8.ToArray()), "INVALID_PAYLOAD"),
        })
        {
            using var response = await caller.PostAsync("/v1/face/liveness", json);
            await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, code);
        }
    }

    [Fact]
    public async Task Two_pictures_of_one_person_are_similar_and_of_two_people_are_not()
    {
        var caller = await EmbedCaller.MakeAsync(_server);
        var (person, again, other) = (Convert.ToBase64String(Footage.Person.Stills[0]), Convert.ToBase64String(Footage.Person.Stills[20]), Convert.ToBase64String(Footage.Other.Stills[0]));
        var same = await caller.AnswerAsync("/v1/face/compare", $$"""{ "image_1": "{{person}}", "image_2": "data:image/jpeg;base64,{{again}}" }""");
        same.GetProperty("similarity_status").GetBoolean().ShouldBeTrue();
        same.GetProperty("similarity").GetDouble().ShouldBeGreaterThan(3000);
        same.GetProperty("signature").GetString().ShouldNotBeNullOrEmpty();
        var different = await caller.AnswerAsync("/v1/face/compare", $$"""{ "image_1": "{{person}}", "image_2": "{{other}}" }""");
        different.GetProperty("similarity_status").GetBoolean().ShouldBeFalse();

        using var missing = await caller.PostAsync("/v1/face/compare", $$"""{ "image_1": "{{person}}" }""");
        (await missing.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD_IMAGE_MISSING")).ShouldContain("image_2");
    }

    private static string Json(string member, byte[] bytes) => $$"""{ "{{member}}": "{{Convert.ToBase64String(bytes)}}" }""";
}
