using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bonafide.Server.Licences;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Doors.Embed;

public sealed class LicenceTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private TestServer _server = null!;
    private EmbedCaller _caller = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));
        _caller = await EmbedCaller.MakeAsync(_server);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_good_licence_is_confirmed_with_the_askers_nonce()
    {
        var licence = await IssueAsync("https://Shop.example:443", "http://localhost:8000");
        var said = await CheckAsync(licence.Id, """{ "nonce": "n-1" }""");
        said.GetProperty("id").GetString().ShouldBe(licence.Id);
        said.GetProperty("type").GetString().ShouldBe("embed");
        said.GetProperty("status").GetString().ShouldBe("active");
        said.GetProperty("origins").EnumerateArray().Select(origin => origin.GetString()).ShouldBe(["https://shop.example", "http://localhost:8000"]);
        said.GetProperty("expires").GetInt64().ShouldBe(licence.Expires.ToUnixTimeMilliseconds());
        said.GetProperty("checked").GetInt64().ShouldBe(_time.GetUtcNow().ToUnixTimeMilliseconds());
        said.GetProperty("nonce").GetString().ShouldBe("n-1");
    }

    [Fact]
    public async Task A_nonce_in_a_body_of_unknown_length_is_read()
    {
        // As a proxy forwards what it reads: in chunks.
        var licence = await IssueAsync();
        using var response = await _caller.PostAsync($"/v1/license/{licence.Id}/check", new InChunks("""{ "nonce": "n-2" }"""u8.ToArray()));
        PayloadOf((await response.JsonAsync()).GetProperty("license").GetString()!).GetProperty("nonce").GetString().ShouldBe("n-2");
    }

    [Fact]
    public async Task The_end_of_a_licence_is_said_in_writing()
    {
        var (one, two) = (await IssueAsync(), await IssueAsync());
        await _server.Service<LicenceIssuer>().RevokeAsync(one.Id, default);
        (await CheckAsync(one.Id, null)).GetProperty("status").GetString().ShouldBe("revoked");
        _time.Advance(TimeSpan.FromDays(31));
        (await CheckAsync(two.Id, null)).GetProperty("status").GetString().ShouldBe("expired");
    }

    [Fact]
    public async Task A_licence_that_never_was_is_not_found()
    {
        using var response = await _caller.PostAsync("/v1/license/no-such-licence/check", "{}");
        (await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "NOT_FOUND")).ShouldContain("licence");
    }

    [Fact]
    public async Task A_nonce_that_is_too_long_is_refused()
    {
        var licence = await IssueAsync();
        using var response = await _caller.PostAsync($"/v1/license/{licence.Id}/check", $$"""{ "nonce": "{{new string('x', 65)}}" }""");
        (await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "INVALID_PAYLOAD")).ShouldContain("nonce");
    }

    [Fact]
    public async Task An_altered_statement_does_not_verify()
    {
        var jws = await JwsAsync((await IssueAsync()).Id, null);
        var parts = jws.Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("embed", "other", StringComparison.Ordinal);
        Verifies($"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}").ShouldBeFalse();
        Verifies(jws).ShouldBeTrue();
    }

    [Theory]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/path")]
    [InlineData("ftp://shop.example")]
    [InlineData("https://user@shop.example")]
    public async Task What_is_no_origin_is_not_licensed(string origin) =>
        (await Should.ThrowAsync<ArgumentException>(IssueAsync(origin))).Message.ShouldContain(origin);

    private Task<Licence> IssueAsync(params string[] origins) => _server.Service<LicenceIssuer>().IssueAsync(
        new NewLicence { Type = LicenceType.Embed, Name = "tests", Origins = origins, Expires = _time.GetUtcNow().AddDays(30) }, default);

    private async Task<string> JwsAsync(string id, string? json)
    {
        using var response = await _caller.PostAsync($"/v1/license/{id}/check", json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.JsonAsync()).GetProperty("license").GetString()!;
    }

    private async Task<JsonElement> CheckAsync(string id, string? json)
    {
        var jws = await JwsAsync(id, json);
        Verifies(jws).ShouldBeTrue();
        return PayloadOf(jws);
    }

    private static JsonElement PayloadOf(string jws) => JsonDocument.Parse(Base64Url.DecodeFromChars(jws.Split('.')[1])).RootElement;

    private bool Verifies(string jws)
    {
        var parts = jws.Split('.');
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(_server.Service<LicenceKey>().Public), out _);
        return key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256);
    }

    private sealed class InChunks : HttpContent
    {
        private readonly byte[] _body;

        public InChunks(byte[] body) => (_body, Headers.ContentType) = (body, new MediaTypeHeaderValue("application/json"));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
