using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bonafide.Capsule.Content;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public sealed class FolderTests(SharedCapsuleStage shared)
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task A_folder_is_read_as_it_was_answered_and_gone_when_erased()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person) { MetaData = new Dictionary<string, string> { ["transaction_id"] = "t-1" } });
        var id = made.GetProperty("folder_id").GetString()!;
        var read = await (await _stage.GetAsync($"/api/folders/{id}/")).JsonAsync();
        read.GetRawText().ShouldBe(made.GetRawText());
        var medium = read.GetProperty("media")[0];
        medium.GetProperty("media_type").GetString().ShouldBe("SHOTS_SET");
        medium.GetProperty("tags")[0].GetString().ShouldBe("video_selfie_blank");
        var quality = read.Quality();
        quality.GetProperty("analyse_id").GetString().ShouldBe(quality.GetProperty("analysis_id").GetString());
        var result = quality.GetProperty("results_media")[0];
        result.GetProperty("source_media").GetProperty("media_id").GetString().ShouldBe(medium.GetProperty("media_id").GetString());
        result.GetProperty("results_data").GetProperty("confidence_spoofing").GetDouble().ShouldBeLessThan(0.5);

        var path = Path.Combine(_stage.Server.Data, "media", id[..2], id);
        Directory.Exists(path).ShouldBeTrue();
        (await _stage.SendAsync(HttpMethod.Delete, $"/api/folders/{id}", null, _stage.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Directory.Exists(path).ShouldBeFalse();
        await (await _stage.GetAsync($"/api/folders/{id}")).ShouldRefuseAsync(HttpStatusCode.NotFound, 10);
    }

    [Fact]
    public async Task Folders_are_found_by_their_metadata_time_and_resolution()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person) { MetaData = new Dictionary<string, string> { ["transaction_id"] = "find me", ["end_user_id"] = "7" } });
        var id = made.GetProperty("folder_id").GetString();
        foreach (var filter in new[]
        {
            "meta_data=transaction_id==find%20me", "meta_data=transaction_id==find%20me&meta_data=end_user_id==7&with_analyses=true",
            $"folder_id={id}&resolution_status=SUCCESS", $"folder_id={id}&time_created.min={made.GetProperty("time_created").GetRawText()}",
        })
        {
            var found = await (await _stage.GetAsync($"/api/folders/?{filter}")).JsonAsync();
            found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("folder_id").GetString()).ShouldBe([id], filter);
            found.GetProperty("items")[0].GetProperty("analyses").ValueKind.ShouldBe(filter.Contains("with_analyses", StringComparison.Ordinal) ? JsonValueKind.Array : JsonValueKind.Null);
        }

        foreach (var filter in new[] { "meta_data=transaction_id==other", $"folder_id={id}&time_created.max=1000", $"folder_id={id}&resolution_status=DECLINED" })
            (await (await _stage.GetAsync($"/api/folders?{filter}")).JsonTotalAsync()).ShouldBe(0, filter);
        foreach (var wrong in new[] { "meta_data=nonsense", "limit=0", "limit=x", "time_created.min=soon", "resolution_status=GOOD", "with_analyses=perhaps" })
            await (await _stage.GetAsync($"/api/folders?{wrong}")).ShouldRefuseAsync(HttpStatusCode.BadRequest, 4);
    }

    [Fact]
    public async Task Metadata_of_folders_media_and_analyses_can_be_read_replaced_merged_and_cleared()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person));
        foreach (var path in new[]
        {
            $"/api/folders/{made.GetProperty("folder_id").GetString()}/meta_data", $"/api/media/{made.GetProperty("media")[0].GetProperty("media_id").GetString()}/meta_data",
            $"/api/analyses/{made.Quality().GetProperty("analyse_id").GetString()}/meta_data/",
        })
        {
            await ShouldHoldAsync(HttpMethod.Get, path, null, "{}");
            await ShouldHoldAsync(HttpMethod.Post, path, new { a = 1, b = "x" }, """{"a":1,"b":"x"}""");
            await ShouldHoldAsync(HttpMethod.Patch, path, new { b = (string?)null, c = new[] { true } }, """{"a":1,"c":[true]}""");
            await ShouldHoldAsync(HttpMethod.Get, path, null, """{"a":1,"c":[true]}""");
            (await _stage.SendAsync(HttpMethod.Delete, path, null, _stage.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            await ShouldHoldAsync(HttpMethod.Get, path, null, "{}");
            using var wrong = new StringContent("[1]", Encoding.UTF8, "application/json");
            await (await _stage.SendAsync(HttpMethod.Post, path, wrong, _stage.Key)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 3);
        }
    }

    [Fact]
    public async Task Another_owner_sees_nothing_of_a_folder()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person));
        var (id, media) = (made.GetProperty("folder_id").GetString(), made.GetProperty("media")[0].GetProperty("media_id").GetString());
        var stranger = (await _stage.Server.Service<ApiKeyIssuer>().CreateAsync(
            new NewApiKey { Name = "stranger", Roles = [Role.Client, Role.Investigator], Tenant = "elsewhere" }, CancellationToken.None)).Secret;
        foreach (var path in new[] { $"/api/folders/{id}", $"/api/media/{media}", $"/api/media/{media}/original", $"/api/folders/{id}/capsule/timeline?reason=x", $"/api/folders/{id}/meta_data" })
            await (await _stage.SendAsync(HttpMethod.Get, path, null, stranger)).ShouldRefuseAsync(HttpStatusCode.NotFound, 10);
        (await (await _stage.SendAsync(HttpMethod.Get, "/api/folders", null, stranger)).JsonTotalAsync()).ShouldBe(0);
        await (await _stage.SendAsync(HttpMethod.Delete, $"/api/folders/{id}", null, stranger)).ShouldRefuseAsync(HttpStatusCode.NotFound, 10);
    }

    [Fact]
    public async Task An_operator_reads_and_neither_sends_nor_erases()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person));
        var (id, reader) = (made.GetProperty("folder_id").GetString(), await _stage.KeyAsync(Role.Operator));
        (await _stage.SendAsync(HttpMethod.Get, $"/api/folders/{id}", null, reader)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await _stage.SendAsync(HttpMethod.Delete, $"/api/folders/{id}", null, reader)).ShouldRefuseAsync(HttpStatusCode.Forbidden, 9);
        await (await _stage.SendAsync(HttpMethod.Delete, $"/api/folders/{id}", null, await _stage.KeyAsync(Role.ClientOperator))).ShouldRefuseAsync(HttpStatusCode.Forbidden, 9);
        await (await _stage.SendAsync(HttpMethod.Post, "/api/folders", CapsuleStage.Container([1]), reader)).ShouldRefuseAsync(HttpStatusCode.Forbidden, 9);
    }

    [Fact]
    public async Task A_kept_folder_can_be_analysed_again_with_a_stricter_threshold()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person));
        var id = made.GetProperty("folder_id").GetString();
        using var again = await _stage.SendAsync(
            HttpMethod.Post, $"/api/folders/{id}/analyses/", JsonContent.Create(new { analyses = new[] { new { type = "quality", @params = new { threshold_spoofing = 0.0 } } } }), _stage.Key);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        var analysis = (await again.JsonAsync())[0];
        analysis.Resolution().ShouldBe("DECLINED");
        var single = await (await _stage.GetAsync($"/api/analyses/{analysis.GetProperty("analyse_id").GetString()}")).JsonAsync();
        single.GetRawText().ShouldBe(analysis.GetRawText());
        (await (await _stage.GetAsync($"/api/folders/{id}")).JsonAsync()).Resolution().ShouldBe("DECLINED");
    }

    [Fact]
    public async Task The_analyses_and_thresholds_of_a_capsule_are_those_of_its_manifest()
    {
        var strict = JsonSerializer.SerializeToElement(new { threshold_spoofing = 0.0 });
        var declined = await _stage.UploadedAsync(new Sealing(Person) { Analyses = [new CapsuleAnalysis("quality", strict)] });
        declined.Quality().Resolution().ShouldBe("DECLINED");
        using var unknown = await _stage.UploadAsync(await new Sealing(Person) { Analyses = [new CapsuleAnalysis("palmistry")] }.SealAsync(await _stage.TokenAsync()));
        await unknown.ShouldRefuseAsync(HttpStatusCode.BadRequest, 4);
    }

    [Fact]
    public async Task The_plugins_configuration_is_served_to_pages_of_any_origin()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/core/app_config.json");
        request.Headers.Add("Origin", "https://shop.example");
        using var response = await _stage.Server.Client.SendAsync(request);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var config = await response.JsonAsync();
        config.GetProperty("architecture").GetString().ShouldBe("normal");
        config.GetProperty("use_wasm_container").GetBoolean().ShouldBeTrue();
        config.GetProperty("api_use_session_token").GetString().ShouldBe("client");
        config.GetProperty("result_mode").GetString().ShouldBe("safe");
        config.GetProperty("analyses")[0].GetProperty("type").GetString().ShouldBe("quality");
        (await (await _stage.Server.Client.GetAsync("/api/version")).JsonAsync()).GetProperty("core").GetString().ShouldBe("6.4.1");
    }

    private async Task ShouldHoldAsync(HttpMethod method, string path, object? body, string expected)
    {
        using var response = await _stage.SendAsync(method, path, body is null ? null : JsonContent.Create(body), _stage.Key);
        (await response.Content.ReadAsStringAsync()).ShouldBe(expected);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
