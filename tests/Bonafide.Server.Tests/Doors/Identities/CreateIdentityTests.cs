using System.Net;
using System.Text;
using Bonafide.Server.Tests.Capture.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

public sealed class CreateIdentityTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task The_document_s_request_is_answered_as_in_the_document()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "create-1");
        using var nothing = new ByteArrayContent([]);
        nothing.Headers.TryAddWithoutValidation("Content-Type", "application");
        var answer = await caller.AnswerAsync(HttpMethod.Post, "", nothing);
        answer.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["id", "status", "levelOfAssurance", "creationDateTime", "evaluationDateTime", "upgradePaths"]);
        Guid.TryParseExact(answer.GetProperty("id").GetString(), "D", out _).ShouldBeTrue();
        answer.GetProperty("status").GetString().ShouldBe("EXPECTING_INPUT");
        answer.GetProperty("levelOfAssurance").GetString().ShouldBe("LOA0");
        answer.GetProperty("creationDateTime").GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$");
        var paths = answer.GetProperty("upgradePaths");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(["LOA1", "LOA2", "LOA3", "LOA4"]);
        paths.GetProperty("LOA3").EnumerateArray().Select(step => step.GetProperty("type").GetString()).ShouldBe(["CONSENT", "ID_DOCUMENT", "PORTRAIT"]);
        paths.GetProperty("LOA3").EnumerateArray().Last().GetProperty("securityLevel").GetString().ShouldBe("MEDIUM");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application")]
    [InlineData("multipart/form-data")]
    public async Task A_context_is_read_under_any_content_type(string contentType)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "create-2");
        using var context = new ByteArrayContent(Encoding.UTF8.GetBytes("""[{ "key": "BUSINESS_ID", "value": "LOA1P" }, { "key": "OTHER", "value": "x" }]"""));
        context.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var id = (await caller.AnswerAsync(HttpMethod.Post, "", context)).GetProperty("id").GetString()!;
        (await caller.GetAsync(id)).GetProperty("businessId").GetString().ShouldBe("LOA1P");
    }

    [Fact]
    public async Task A_context_may_be_a_part_of_a_multipart_document()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "create-3");
        using var form = new MultipartFormDataContent { { new StringContent("""[{ "key": "BUSINESS_ID", "value": "B" }]"""), "context" } };
        var id = (await caller.AnswerAsync(HttpMethod.Post, "", form)).GetProperty("id").GetString()!;
        (await caller.GetAsync(id)).GetProperty("businessId").GetString().ShouldBe("B");
    }

    [Theory]
    [InlineData("{}", "list")]
    [InlineData("[1]", "object")]
    [InlineData("[{ \"key\": 1 }]", "key")]
    [InlineData("[", "JSON")]
    [InlineData("[{ \"key\": \"CALLBACK_URL\", \"value\": \"ftp://x\" }]", "CALLBACK_URL")]
    public async Task A_context_that_cannot_be_read_is_refused(string json, string words)
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "create-4");
        using var response = await caller.SendAsync(HttpMethod.Post, "", IdentityCaller.Json(json));
        (await response.ShouldFailAsync(HttpStatusCode.BadRequest)).ShouldContain(words);
    }

    [Fact]
    public async Task Another_tenants_identity_looks_like_none()
    {
        var id = await (await IdentityCaller.MakeAsync(_stage, "create-5")).NewIdentityAsync();
        var other = await IdentityCaller.MakeAsync(_stage, "create-6");
        using var theirs = await other.SendAsync(HttpMethod.Get, $"/{id}");
        using var none = await other.SendAsync(HttpMethod.Get, "/d4eee197-69e9-43a9-be07-16cc600d04e8");
        (await theirs.ShouldFailAsync(HttpStatusCode.NotFound)).ShouldBe(await none.ShouldFailAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_deleted_identity_is_gone()
    {
        var caller = await IdentityCaller.MakeAsync(_stage, "create-7");
        var id = await caller.NewIdentityAsync();
        using (var deleted = await caller.SendAsync(HttpMethod.Delete, $"/{id}"))
            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await caller.SendAsync(HttpMethod.Get, $"/{id}");
        await gone.ShouldFailAsync(HttpStatusCode.NotFound);
    }
}
