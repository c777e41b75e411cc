using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

/// <summary>Faces sent to the door, analysed by the real models.</summary>
[Collection(SharedServerTests.Name)]
public sealed class FaceResourceTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task A_portrait_becomes_a_face_with_every_documented_field()
    {
        var session = await _server.NewSessionAsync();
        using var response = await _server.AddFaceAsync(
            session, Pictures.Face(1), """{ "imageType": "ID_DOCUMENT", "friendlyName": "Passport", "imageRotationEnabled": "true" }""");
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var location = response.Headers.Location!.ToString();
        location.ShouldStartWith($"/bioserver-app/v2/bio-sessions/{session}/faces/");

        var face = await (await _server.GetAsync(location)).JsonAsync();
        face.GetProperty("id").GetString().ShouldBe(location.Split('/')[^1]);
        face.GetProperty("friendlyName").GetString().ShouldBe("Passport");
        face.GetProperty("imageType").GetString().ShouldBe("ID_DOCUMENT");
        face.GetProperty("digest").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Pictures.Face(1))));
        face.GetProperty("mode").GetString().ShouldNotBeNullOrWhiteSpace();
        face.GetProperty("quality").GetInt32().ShouldBeGreaterThan(0);
        var (eyes, box) = (face.GetProperty("landmarks").GetProperty("eyes"), face.GetProperty("landmarks").GetProperty("box"));
        eyes.GetProperty("x1").GetDouble().ShouldBeLessThan(eyes.GetProperty("x2").GetDouble());
        eyes.GetProperty("x1").GetDouble().ShouldBeGreaterThan(box.GetProperty("x").GetDouble());
        eyes.GetProperty("y1").GetDouble().ShouldBeGreaterThan(box.GetProperty("y").GetDouble());
        eyes.GetProperty("x2").GetDouble().ShouldBeLessThan(box.GetProperty("x").GetDouble() + box.GetProperty("width").GetDouble());

        using var image = await _server.GetAsync(location + "/image");
        image.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        ShouldBeSame(await image.Content.ReadAsByteArrayAsync(), Pictures.Face(1));
    }

    [Fact]
    public async Task A_png_is_kept_as_it_is_and_handed_out_as_jpeg_on_demand()
    {
        var png = await Pictures.ConvertAsync(Pictures.Face(2), "png");
        var location = await AddAsync(await _server.NewSessionAsync(), png);
        using var original = await _server.GetAsync(location + "/image");
        original.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        ShouldBeSame(await original.Content.ReadAsByteArrayAsync(), png);

        using var compressed = await _server.GetAsync(location + "/image?compression=true");
        compressed.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await compressed.Content.ReadAsByteArrayAsync()).Take(3).ShouldBe([(byte)0xFF, (byte)0xD8, (byte)0xFF]);
    }

    [Fact]
    public async Task A_picture_on_its_side_is_taken_when_rotation_is_enabled_and_handed_out_so_that_the_landmarks_fit()
    {
        var session = await _server.NewSessionAsync();
        foreach (var turn in new[] { "transpose=1", "transpose=2", "hflip,vflip" })
        {
            var turned = await Pictures.ConvertAsync(Pictures.Face(3), "mjpeg", turn);
            var first = await AddAsync(session, turned, """{ "imageType": "SELFIE", "imageRotationEnabled": "true" }""");
            var handedOut = await (await _server.GetAsync(first + "/image?compression=true")).Content.ReadAsByteArrayAsync();
            var second = await AddAsync(session, handedOut);
            var (expected, actual) = (await (await _server.GetAsync(first)).JsonAsync(), await (await _server.GetAsync(second)).JsonAsync());
            foreach (var member in new[] { "x1", "y1", "x2", "y2" })
                EyesOf(actual, member).ShouldBe(EyesOf(expected, member), tolerance: 6, turn);
        }
    }

    [Fact]
    public async Task Matches_are_signed_and_come_best_first()
    {
        var session = await _server.NewSessionAsync("""{ "livenessMode": "LIVENESS_PASSIVE", "correlationId": "c-9", "evidenceId": "e-9" }""");
        var reference = await AddAsync(session, Pictures.Face(3));
        var other = await AddAsync(session, Pictures.Face(6));
        var same = await AddAsync(session, await Pictures.ConvertAsync(Pictures.Face(3), "mjpeg", "eq=brightness=0.05:contrast=0.95"));

        using var response = await _server.GetAsync(reference + "/matches");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var matches = (await response.JsonAsync()).EnumerateArray().ToArray();
        matches.Select(match => match.GetProperty("candidate").GetProperty("id").GetString()).ShouldBe([IdOf(same), IdOf(other)]);
        matches.ShouldAllBe(match => match.GetProperty("reference").GetProperty("id").GetString() == IdOf(reference));
        matches.ShouldAllBe(match => match.GetProperty("correlationId").GetString() == "c-9" && match.GetProperty("evidenceId").GetString() == "e-9");
        matches.ShouldAllBe(match => match.GetProperty("signature").GetString()!.Split('.').Length == 3);
        matches[0].GetProperty("score").GetDouble().ShouldBeGreaterThanOrEqualTo(3000);
        matches[1].GetProperty("score").GetDouble().ShouldBeLessThan(3000);
        matches[0].GetProperty("falseAcceptanceRate").GetDouble().ShouldBeLessThan(matches[1].GetProperty("falseAcceptanceRate").GetDouble());
        matches[0].GetProperty("created").GetDateTimeOffset().ShouldBeLessThan(matches[0].GetProperty("expires").GetDateTimeOffset());

        ShouldBeSame(await (await _server.GetAsync(reference + "/matches")).Content.ReadAsByteArrayAsync(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_lone_face_has_no_matches()
    {
        var reference = await AddAsync(await _server.NewSessionAsync(), Pictures.Face(1));
        (await (await _server.GetAsync(reference + "/matches")).JsonAsync()).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_picture_without_a_face_is_refused_with_the_reason()
    {
        var sky = await Pictures.ConvertAsync(Pictures.Face(1), "mjpeg", "boxblur=60:4,eq=contrast=0.1");
        using var response = await _server.AddFaceAsync(await _server.NewSessionAsync(), sky);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("face");
    }

    [Fact]
    public async Task What_is_no_usable_picture_is_refused_with_the_reason()
    {
        var session = await _server.NewSessionAsync();
        foreach (var (picture, word) in new[]
        {
            (Pictures.Zip(), "JPEG"),
            (Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "JPEG"),
            (Pictures.Face(1)[..5000], ""),
            (Pictures.Claiming(20_000, 20_000), "pixels"),
            ([0xFF, 0xD8, 0xFF], ""),
        })
        {
            using var response = await _server.AddFaceAsync(session, picture);
            (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain(word);
        }

        (await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{session}/faces")).JsonAsync()).GetArrayLength().ShouldBe(0);
        Directory.Exists(Path.Combine(_server.Data, "media", session[..2], session)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_picture_beyond_the_limit_is_refused()
    {
        using var response = await _server.AddFaceAsync(await _server.NewSessionAsync(), new byte[(20 * 1024 * 1024) + 1]);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("too large");
    }

    [Theory]
    [InlineData(null, "face")]
    [InlineData("", "face")]
    [InlineData("not json", "face")]
    [InlineData("[]", "object")]
    [InlineData("{}", "imageType")]
    [InlineData("""{ "imageType": 3 }""", "imageType")]
    [InlineData("""{ "imageType": "selfie" }""", "imageType")]
    [InlineData("""{ "imageType": "SELFIE", "friendlyName": ["x"] }""", "friendlyName")]
    [InlineData("""{ "imageType": "SELFIE", "imageRotationEnabled": "yes" }""", "imageRotationEnabled")]
    public async Task A_wrong_face_part_is_refused_by_name(string? face, string word)
    {
        using var response = await _server.AddFaceAsync(await _server.NewSessionAsync(), Pictures.Face(1), face);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain(word);
    }

    [Fact]
    public async Task A_missing_image_part_is_refused_by_name()
    {
        var session = await _server.NewSessionAsync();
        foreach (var image in new[] { null, Array.Empty<byte>() })
        {
            using var response = await _server.AddFaceAsync(session, image);
            (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("'image'");
        }
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "--x\r\n\r\n--x--")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; name=\"image\"\r\n\r\ncut short")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header at all\r\n\r\n--x--\r\n")]
    public async Task What_is_no_complete_multipart_body_is_refused(string contentType, string body)
    {
        var session = await _server.NewSessionAsync();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("content-type", contentType);
        using var response = await _server.SendAsync(HttpMethod.Post, $"/bioserver-app/v2/bio-sessions/{session}/faces", _server.Key, content);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("multipart");
    }

    [Fact]
    public async Task Unknown_faces_answer_404()
    {
        var session = await _server.NewSessionAsync();
        foreach (var path in new[] { "", "/image", "/matches" })
        {
            using var response = await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{session}/faces/0991cedc-9111-4b9d-9e4e-8d6eb4db488f{path}");
            await response.ShouldRefuseAsync(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_face_of_another_session_is_not_found()
    {
        var face = IdOf(await AddAsync(await _server.NewSessionAsync(), Pictures.Face(1)));
        using var response = await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{await _server.NewSessionAsync()}/faces/{face}");
        await response.ShouldRefuseAsync(HttpStatusCode.NotFound);
    }

    private async Task<string> AddAsync(string session, byte[] image, string face = """{ "imageType": "SELFIE" }""")
    {
        using var response = await _server.AddFaceAsync(session, image, face);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return response.Headers.Location!.ToString();
    }

    private static void ShouldBeSame(byte[] actual, byte[] expected) => actual.AsSpan().SequenceEqual(expected).ShouldBeTrue();

    private static string IdOf(string location) => location.Split('/')[^1];

    private static double EyesOf(System.Text.Json.JsonElement face, string member) =>
        face.GetProperty("landmarks").GetProperty("eyes").GetProperty(member).GetDouble();
}
