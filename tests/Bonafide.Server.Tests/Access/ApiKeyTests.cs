using System.Net;
using System.Text;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Access;

[Collection(SharedServerTests.Name)]
public sealed class ApiKeyTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("c87f4339-97ca-11c4-9bfd-7ccd673abc58")]
    [InlineData("bf_0000000000000000000000000000000000000000000")]
    [InlineData("bf_________________________________________________________________")]
    public async Task Without_a_good_key_the_answer_is_401(string? key)
    {
        foreach (var path in new[] { "/video-server/v2/capabilities", "/bioserver-app/v2/bio-sessions/0991cedc-9111-4b9d-9e4e-8d6eb4db488f" })
        {
            using var response = await _server.SendAsync(HttpMethod.Get, path, key);
            (await response.ShouldRefuseAsync(HttpStatusCode.Unauthorized)).ShouldContain("apikey");
        }
    }

    [Fact]
    public async Task A_key_with_one_letter_changed_is_refused()
    {
        var changed = _server.Key[..^1] + (_server.Key[^1] == 'x' ? 'y' : 'x');
        using var response = await _server.InitAsync("{}", changed);
        await response.ShouldRefuseAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_without_the_role_is_refused_with_403()
    {
        var reader = await CreateAsync([Role.Faces]);
        using var init = await _server.InitAsync("""{ "livenessMode": "LIVENESS_PASSIVE" }""", reader.Secret);
        (await init.ShouldRefuseAsync(HttpStatusCode.Forbidden)).ShouldContain(Role.Capture);

        var capturer = await CreateAsync([Role.Capture]);
        var session = await _server.NewSessionAsync(key: capturer.Secret);
        using var result = await _server.SendAsync(
            HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{session}/liveness-challenge-result", capturer.Secret);
        (await result.ShouldRefuseAsync(HttpStatusCode.Forbidden)).ShouldContain(Role.Faces);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_from_the_next_request_on()
    {
        var issued = await CreateAsync([Role.Capture]);
        await _server.NewSessionAsync(key: issued.Secret);
        (await Issuer.RevokeAsync(issued.Key.Id, default)).ShouldBeTrue();
        (await Issuer.RevokeAsync(issued.Key.Id, default)).ShouldBeFalse();
        using var response = await _server.InitAsync("{}", issued.Secret);
        await response.ShouldRefuseAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_keys_session_does_not_exist()
    {
        var session = await _server.NewSessionAsync();
        var other = await CreateAsync([Role.Capture, Role.Faces]);
        foreach (var path in new[] { "", "/liveness-challenge-result", "/faces", "/faces/x", "/faces/x/image", "/faces/x/matches" })
        {
            using var response = await _server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{session}{path}", other.Secret);
            await response.ShouldRefuseAsync(HttpStatusCode.NotFound);
        }

        using var erased = await _server.SendAsync(HttpMethod.Delete, $"/bioserver-app/v2/bio-sessions/{session}", other.Secret);
        await erased.ShouldRefuseAsync(HttpStatusCode.NotFound);
        (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_of_one_tenant_share_their_sessions()
    {
        var capturer = await CreateAsync([Role.Capture], "acme");
        var reader = await CreateAsync([Role.Faces], "acme");
        var session = await _server.NewSessionAsync(key: capturer.Secret);
        using var response = await _server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{session}", reader.Secret);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_keys_retention_is_the_life_of_its_sessions()
    {
        var issued = await Issuer.CreateAsync(
            new NewApiKey { Name = "short", Roles = [Role.Capture, Role.Faces], Retention = TimeSpan.FromMinutes(10) }, default);
        var id = await _server.NewSessionAsync(key: issued.Secret);
        using var response = await _server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{id}", issued.Secret);
        var session = await response.JsonAsync();
        (session.GetProperty("expires").GetDateTimeOffset() - session.GetProperty("created").GetDateTimeOffset()).ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void No_file_of_the_data_folder_holds_the_secret()
    {
        var secret = Encoding.UTF8.GetBytes(_server.Key[11..]);
        foreach (var file in Directory.EnumerateFiles(_server.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            content.AsSpan().IndexOf(secret).ShouldBe(-1, file);
        }
    }

    [Theory]
    [InlineData("", "capture", null)]
    [InlineData("name", "", null)]
    [InlineData("name", "captur", null)]
    [InlineData("name", "capture", "#demo")]
    public async Task A_key_that_makes_no_sense_is_not_made(string name, string role, string? tenant) =>
        await Should.ThrowAsync<ArgumentException>(() =>
            Issuer.CreateAsync(new NewApiKey { Name = name, Roles = role.Length == 0 ? [] : [role], Tenant = tenant }, default));

    private ApiKeyIssuer Issuer => _server.Service<ApiKeyIssuer>();

    private Task<IssuedApiKey> CreateAsync(string[] roles, string? tenant = null) =>
        Issuer.CreateAsync(new NewApiKey { Name = "test", Roles = roles, Tenant = tenant }, default);
}
