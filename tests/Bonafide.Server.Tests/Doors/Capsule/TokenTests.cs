using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bonafide.Server.Access;
using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public class TokenTests(SharedCapsuleStage shared)
{
    private const string Password = "correct horse battery";
    private static int _accounts;
    private readonly CapsuleStage _stage = shared.Stage;

    [Theory]
    [InlineData("GET", "/api/authorize/session_token")]
    [InlineData("POST", "/api/authorize/session_token/")]
    public async Task A_client_gets_a_signed_session_token(string method, string path)
    {
        using var response = await _stage.SendAsync(new HttpMethod(method), path, null, _stage.Key);
        var token = new Token((await response.JsonAsync()).GetProperty("session_token").GetString()!);
        token.Claims.GetProperty("exp").GetInt64().ShouldBe(token.Claims.GetProperty("iat").GetInt64() + 300);
        token.Waits.Length.ShouldBe(8);
        token.Waits.ShouldAllBe(wait => wait >= 2000 && wait <= 3500);
        var keys = await (await _stage.Server.Client.GetAsync("/.well-known/jwks.json")).JsonAsync();
        JwsCheck.IsSignedBy(token.Text, keys.GetProperty("keys")[0]).ShouldBeTrue();
        JwsCheck.IsSignedBy(token.Text[..^6] + "AAAAAA", keys.GetProperty("keys")[0]).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_the_header_the_answer_is_6_and_with_a_wrong_one_7()
    {
        await (await _stage.SendAsync(HttpMethod.Get, "/api/authorize/session_token")).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 6);
        await (await _stage.SendAsync(HttpMethod.Get, "/api/authorize/session_token", null, "bf_" + new string('x', 43))).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
        await (await _stage.SendAsync(HttpMethod.Get, "/api/authorize/session_token", null, "nonsense")).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
    }

    [Theory]
    [InlineData(Role.Operator)]
    [InlineData(Role.Capture)]
    [InlineData(Role.Investigator)]
    public async Task Who_is_no_client_gets_no_session_token(string role) =>
        await (await _stage.SendAsync(HttpMethod.Get, "/api/authorize/session_token", null, await _stage.KeyAsync(role))).ShouldRefuseAsync(HttpStatusCode.Forbidden, 9);

    [Fact]
    public async Task An_account_authorises_and_its_token_dies_fifteen_minutes_after_its_last_use()
    {
        var pair = await AuthorisedAsync(await AccountAsync());
        var token = pair.GetProperty("access_token").GetString()!;
        pair.GetProperty("expire_date").GetInt64().ShouldBe((_stage.Time.GetUtcNow() + TimeSpan.FromMinutes(15)).ToUnixTimeSeconds());
        for (var i = 0; i < 3; i++)
        {
            _stage.Time.Advance(TimeSpan.FromMinutes(10));
            (await _stage.SendAsync(HttpMethod.Get, "/api/folders", null, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        _stage.Time.Advance(TimeSpan.FromMinutes(16));
        await (await _stage.SendAsync(HttpMethod.Get, "/api/folders", null, token)).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 8);
    }

    [Fact]
    public async Task A_refreshed_pair_kills_the_old_one_when_it_is_first_used_and_can_be_refreshed_once()
    {
        var old = await AuthorisedAsync(await AccountAsync());
        var (oldAccess, oldRenewal) = (old.GetProperty("access_token").GetString()!, old.GetProperty("expire_token").GetString()!);
        using var refreshed = await RefreshAsync(oldAccess, oldRenewal);
        var access = (await refreshed.JsonAsync()).GetProperty("access_token").GetString()!;
        (await _stage.SendAsync(HttpMethod.Get, "/api/folders", null, oldAccess)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _stage.SendAsync(HttpMethod.Get, "/api/folders", null, access)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await _stage.SendAsync(HttpMethod.Get, "/api/folders", null, oldAccess)).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
        await (await RefreshAsync(oldAccess, oldRenewal)).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
    }

    [Fact]
    public async Task Wrong_passwords_lock_an_account_for_a_while_and_look_like_no_account()
    {
        var email = await AccountAsync();
        var unknown = await (await AuthAsync("nobody@example.org", Password)).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
        for (var i = 0; i < 5; i++)
        {
            var wrong = await (await AuthAsync(email, "wrong password")).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
            wrong.GetProperty("error_message").GetString().ShouldBe(unknown.GetProperty("error_message").GetString());
        }

        await (await AuthAsync(email, Password)).ShouldRefuseAsync(HttpStatusCode.Unauthorized, 7);
        _stage.Time.Advance(TimeSpan.FromMinutes(6));
        (await AuthAsync(email, Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{}""", 3)]
    [InlineData("""{ "credentials": { "email": "a@b" } }""", 3)]
    [InlineData("""{ "credentials": { "email": 1, "password": "x" } }""", 4)]
    [InlineData("""nonsense""", 3)]
    public async Task A_wrong_request_for_a_token_is_refused_by_name(string body, int code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await (await _stage.SendAsync(HttpMethod.Post, "/api/authorize/auth", content)).ShouldRefuseAsync(HttpStatusCode.BadRequest, code);
    }

    private async Task<string> AccountAsync()
    {
        var email = $"{Interlocked.Increment(ref _accounts)}@example.org";
        await _stage.Server.Service<AccountKeeper>().CreateAsync(
            new NewAccount { Email = email, Password = Password, Roles = [Role.Client], Tenant = "acme" }, CancellationToken.None);
        return email;
    }

    private Task<HttpResponseMessage> AuthAsync(string email, string password) =>
        _stage.SendAsync(HttpMethod.Post, "/api/authorize/auth/", JsonContent.Create(new { credentials = new { email, password } }));

    private async Task<JsonElement> AuthorisedAsync(string email)
    {
        using var response = await AuthAsync(email, Password);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.JsonAsync();
    }

    private Task<HttpResponseMessage> RefreshAsync(string access, string renewal) =>
        _stage.SendAsync(HttpMethod.Post, "/api/authorize/refresh", JsonContent.Create(new { expire_token = renewal }), access);
}
