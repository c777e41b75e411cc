using System.Net;
using System.Text.Json;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>What people who decide are shown, and what comes of their word.</summary>
public sealed class AdjudicationTests(AdjudicationTests.WideBand shared) : IClassFixture<AdjudicationTests.WideBand>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Fact]
    public async Task An_adjudicator_sees_the_open_case_with_both_pictures_and_settles_it()
    {
        var (caller, key) = await MakeAsync("settle-1");
        var id = await caller.NewConsentingAsync("""[{ "key": "BUSINESS_ID", "value": "LOA1P" }]""");
        await caller.DocumentAsync(id, Footage.Other.Stills[0]);
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        (await caller.StatusAsync(id, portrait)).GetProperty("status").GetString().ShouldBe("ADJUDICATION", (await caller.StatusAsync(id, portrait)).GetRawText());

        var open = await ListAsync(key);
        var listed = open.GetProperty("cases").EnumerateArray().Single();
        (listed.GetProperty("identityId").GetString(), listed.GetProperty("id").GetString(), listed.GetProperty("kind").GetString(), listed.GetProperty("businessId").GetString())
            .ShouldBe((id, portrait, "PORTRAIT", "LOA1P"));
        listed.GetProperty("score").GetDouble().ShouldBeInRange(
            open.GetProperty("thresholds").GetProperty("invalid").GetDouble(), open.GetProperty("thresholds").GetProperty("verified").GetDouble());

        Footage.Person.Stills.ShouldContain(still => still.SequenceEqual(PictureAsync(key, id, portrait, "portrait").Result));
        (await PictureAsync(key, id, portrait, "reference")).ShouldBe(Footage.Other.Stills[0]);

        using (var settled = await caller.AdjudicateAsync(id, portrait, "VERIFIED", key))
            (await settled.JsonAsync()).GetProperty("level").GetString().ShouldBe("LEVEL1");
        (await ListAsync(key)).GetProperty("cases").GetArrayLength().ShouldBe(0);
        // The pictures are shown as long as there is something to decide.
        using var late = await _stage.Server.SendAsync(HttpMethod.Get, $"/gips/v1/identities/{id}/adjudications/{portrait}/portrait", key);
        await late.ShouldFailAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_that_nobody_vouched_for_is_a_case_and_has_no_portrait_yet()
    {
        var (caller, key) = await MakeAsync("settle-2");
        var id = await caller.NewConsentingAsync();
        var document = (await caller.DocumentAsync(id, Footage.Person.Stills[20], caller.UserKey)).GetProperty("id").GetString()!;
        var listed = (await ListAsync(key)).GetProperty("cases").EnumerateArray().Single();
        (listed.GetProperty("kind").GetString(), listed.GetProperty("type").GetString()).ShouldBe(("ID_DOCUMENT", "PASSPORT"));
        listed.GetProperty("reason").GetProperty("code").GetString().ShouldBe("NOT_VOUCHED_FOR");
        (await PictureAsync(key, id, document, "reference")).ShouldBe(Footage.Person.Stills[20]);
        using var none = await _stage.Server.SendAsync(HttpMethod.Get, $"/gips/v1/identities/{id}/adjudications/{document}/portrait", key);
        await none.ShouldFailAsync(HttpStatusCode.NotFound);
        // A portrait that waits for this document is no case: nobody can decide it yet.
        await caller.CaptureAsync(id, Footage.Person);
        await caller.GetAsync(id);
        (await ListAsync(key)).GetProperty("cases").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Cases_of_another_tenant_and_of_an_identity_without_consent_are_not_shown()
    {
        var (caller, key) = await MakeAsync("settle-3");
        var id = await caller.NewConsentingAsync();
        var document = (await caller.DocumentAsync(id, Footage.Person.Stills[20], caller.UserKey)).GetProperty("id").GetString()!;
        var (_, other) = await MakeAsync("settle-4");
        (await ListAsync(other)).GetProperty("cases").GetArrayLength().ShouldBe(0);
        using var theirs = await _stage.Server.SendAsync(HttpMethod.Get, $"/gips/v1/identities/{id}/adjudications/{document}/reference", other);
        await theirs.ShouldFailAsync(HttpStatusCode.NotFound);

        await caller.ConsentAsync(id, false);
        (await ListAsync(key)).GetProperty("cases").GetArrayLength().ShouldBe(0);
        using var erased = await _stage.Server.SendAsync(HttpMethod.Get, $"/gips/v1/identities/{id}/adjudications/{document}/reference", key);
        await erased.ShouldFailAsync(HttpStatusCode.NotFound);
        using var settled = await caller.AdjudicateAsync(id, document, "VERIFIED", key);
        await settled.ShouldFailAsync(HttpStatusCode.BadRequest);
    }

    private async Task<(IdentityCaller Caller, string Key)> MakeAsync(string tenant)
    {
        var issued = await _stage.Server.Service<ApiKeyIssuer>().CreateAsync(new NewApiKey { Name = "clerk", Roles = [Role.Adjudicator], Tenant = tenant }, default);
        return (await IdentityCaller.MakeAsync(_stage, tenant), issued.Secret);
    }

    private async Task<JsonElement> ListAsync(string key)
    {
        using var response = await _stage.Server.SendAsync(HttpMethod.Get, "/gips/v1/adjudications", key);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    private async Task<byte[]> PictureAsync(string key, string id, string submission, string which)
    {
        using var response = await _stage.Server.SendAsync(HttpMethod.Get, $"/gips/v1/identities/{id}/adjudications/{submission}/{which}", key);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Every score lies between the thresholds: who looks like whom does not matter to these tests.</summary>
    public sealed class WideBand : IAsyncLifetime
    {
        internal CaptureStage Stage { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Stage = await CaptureStage.OpenAsync(options => (options.Identities.VerifiedScore, options.Identities.InvalidScore) = (9999.99, 0));

        public async Task DisposeAsync() => await Stage.DisposeAsync();
    }
}
