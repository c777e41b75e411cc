using System.Net;
using System.Text;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

[Collection(SharedServerTests.Name)]
public sealed class InitLivenessSessionTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task A_session_is_created_and_its_address_names_it()
    {
        using var response = await _server.InitAsync("""{ "livenessMode": "LIVENESS_PASSIVE" }""");
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.Location!.ToString().ShouldMatch("^/v2/bio-sessions/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_documented_field_is_kept()
    {
        var id = await _server.NewSessionAsync("""
            { "livenessMode": "LIVENESS_PASSIVE", "securityLevel": "MEDIUM", "correlationId": "c-1", "evidenceId": "e-1", "ageThreshold": "18",
              "numberOfChallenge": 3, "callbackURL": "https://sp.example/done?x=1", "somethingElse": { "deep": [1] } }
            """);
        var session = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).JsonAsync();
        session.GetProperty("id").GetString().ShouldBe(id);
        session.GetProperty("livenessMode").GetString().ShouldBe("LIVENESS_PASSIVE");
        session.GetProperty("securityLevel").GetString().ShouldBe("MEDIUM");
        session.GetProperty("correlationId").GetString().ShouldBe("c-1");
        session.GetProperty("evidenceId").GetString().ShouldBe("e-1");
        session.GetProperty("callbackURL").GetString().ShouldBe("https://sp.example/done?x=1");
        session.GetProperty("ageThreshold").GetDouble().ShouldBe(18);
    }

    [Theory]
    [InlineData("LIVENESS_PASSIVE", null)]
    [InlineData("LIVENESS_PASSIVE_VIDEO", null)]
    [InlineData("LIVENESS_ACTIVE", 4)]
    public async Task Every_mode_can_be_asked_for(string mode, int? challenges)
    {
        var id = await _server.NewSessionAsync($$"""{ "livenessMode": "{{mode}}", "numberOfChallenge": 4 }""");
        var session = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).JsonAsync();
        session.GetProperty("livenessMode").GetString().ShouldBe(mode);
        int? told = session.TryGetProperty("numberOfChallenge", out var number) ? number.GetInt32() : null;
        told.ShouldBe(challenges);
    }

    [Fact]
    public async Task The_security_level_is_high_unless_said_otherwise()
    {
        var id = await _server.NewSessionAsync();
        var session = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).JsonAsync();
        session.GetProperty("securityLevel").GetString().ShouldBe("HIGH");
    }

    [Theory]
    [InlineData("""{}""", "livenessMode")]
    [InlineData("""{ "livenessMode": null }""", "livenessMode")]
    [InlineData("""{ "livenessMode": 1 }""", "livenessMode")]
    [InlineData("""{ "livenessMode": "LIVENESS_MEDIUM" }""", "livenessMode")]
    [InlineData("""{ "livenessMode": "liveness_passive" }""", "livenessMode")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "securityLevel": "highest" }""", "securityLevel")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "securityLevel": ["HIGH"] }""", "securityLevel")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "correlationId": 7 }""", "correlationId")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "evidenceId": {} }""", "evidenceId")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "numberOfChallenge": "two" }""", "numberOfChallenge")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "numberOfChallenge": 2.5 }""", "numberOfChallenge")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "ageThreshold": "old" }""", "ageThreshold")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "ageThreshold": -1 }""", "ageThreshold")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "ageThreshold": "NaN" }""", "ageThreshold")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "/relative" }""", "callbackURL")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "file:///etc/passwd" }""", "callbackURL")]
    [InlineData("""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "https://user@sp.example/" }""", "callbackURL")]
    public async Task A_wrong_member_is_refused_by_name(string json, string member)
    {
        using var response = await _server.InitAsync(json);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain(member);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"livenessMode\": \"LIVENESS_PASSIVE\"")]
    [InlineData("{ \"livenessMode\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1, \"\\ud800x\": 2 }")]
    [InlineData("{ \"livenessMode\": \"LIVENESS_PASSIVE\", \"ageThreshold\": \"\\ud800\" }")]
    public async Task What_is_no_json_object_is_refused(string body)
    {
        using var response = await _server.InitAsync(body);
        await response.ShouldRefuseAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("{ \"livenessMode\": LIVENESS_PASSIVE }", "'livenessMode'", "line 1")]
    [InlineData("{ \"livenessMode\": \"LIVENESS_PASSIVE\",\n \"correlationId\": 'c-1' }", "'correlationId'", "line 2")]
    [InlineData("{ \"livenessMode\": \"LIVENESS_PASSIVE\", \"evidenceId\": \"e", "'evidenceId'", "line 1")]
    [InlineData("{ \"livenessMode\": \"LIVENESS_PASSIVE\", \"livenessMode\": \"LIVENESS_ACTIVE\" }", "'livenessMode'", "twice")]
    [InlineData("{ \"livenessMode\": \"LIVENESS_PASSIVE\", \"x\": { \"a\": 1, \"a\": 2 } }", "'x'", "twice")]
    [InlineData("  ", "empty", "")]
    public async Task Broken_json_is_refused_with_the_member_where_it_breaks(string body, string member, string word)
    {
        using var response = await _server.InitAsync(body);
        var words = await response.ShouldRefuseAsync(HttpStatusCode.BadRequest);
        words.ShouldContain(member);
        words.ShouldContain(word);
    }

    [Fact]
    public async Task A_number_may_come_as_a_string()
    {
        var id = await _server.NewSessionAsync("""{ "livenessMode": "LIVENESS_ACTIVE", "numberOfChallenge": "3", "ageThreshold": "18.5" }""");
        var session = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).JsonAsync();
        session.GetProperty("numberOfChallenge").GetInt32().ShouldBe(3);
        session.GetProperty("ageThreshold").GetDouble().ShouldBe(18.5);
    }

    [Theory]
    [InlineData("LIVENESS_ACTIVES")]
    [InlineData("LIVENESS_HIGH")]
    public async Task Other_names_of_the_active_mode_are_taken(string name)
    {
        var id = await _server.NewSessionAsync($$"""{ "livenessMode": "{{name}}" }""");
        var session = await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).JsonAsync();
        session.GetProperty("livenessMode").GetString().ShouldBe("LIVENESS_ACTIVE");
        session.GetProperty("numberOfChallenge").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Json_nested_ten_thousand_deep_is_refused()
    {
        using var response = await _server.InitAsync(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)));
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("nested");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var response = await _server.InitAsync($$"""{ "livenessMode": "LIVENESS_PASSIVE", "x": "{{new string('x', 100_000)}}" }""");
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("larger");
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        using var response = await _server.SendAsync(
            HttpMethod.Post, "/video-server/init-liveness-session", _server.Key, new StringContent("""{ "livenessMode": "LIVENESS_PASSIVE" }""", Encoding.UTF8, "text/plain"));
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest)).ShouldContain("application/json");
    }
}
