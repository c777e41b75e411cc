using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Bonafide.Server.Access;
using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>An integrator who has curl and the documents, in each architecture; the browser's part is played by the test.</summary>
[Collection(CapsuleDoorTests.Name)]
public sealed class CurlTests(SharedCapsuleStage shared)
{
    private const string Password = "correct horse battery";
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private static int _count;
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task Normal_the_page_hands_in_and_the_back_end_reads_by_its_own_transaction()
    {
        var transaction = $"curl-{Interlocked.Increment(ref _count)}";
        var sealing = new Sealing(Person) { MetaData = new Dictionary<string, string> { ["transaction_id"] = transaction } };
        using var page = await _stage.UploadAsync(await sealing.SealAsync(await SessionTokenAsync(_stage.Key)), withKey: false);
        page.StatusCode.ShouldBe(HttpStatusCode.Created);
        var found = await CurlAsync(_stage.Key, "result", transaction);
        found.GetProperty("items")[0].Resolution().ShouldBe("SUCCESS");
        var one = await CurlAsync(_stage.Key, "folder", found.GetProperty("items")[0].GetProperty("folder_id").GetString()!);
        one.Quality().Resolution().ShouldBe("SUCCESS");
        one.GetProperty("meta_data").GetProperty("transaction_id").GetString().ShouldBe(transaction);
    }

    [Fact]
    public async Task Lite_the_page_hands_in_to_the_instant_api_and_the_back_end_finds_nothing_kept()
    {
        var transaction = $"curl-{Interlocked.Increment(ref _count)}";
        var sealing = new Sealing(Person) { MetaData = new Dictionary<string, string> { ["transaction_id"] = transaction } };
        using var page = await _stage.UploadAsync(await sealing.SealAsync(await SessionTokenAsync(_stage.Key)), "/api/instant/folders", withKey: false);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CurlAsync(_stage.Key, "result", transaction)).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("send")]
    [InlineData("send-instant")]
    public async Task Capture_the_back_end_hands_the_pages_container_in(string how)
    {
        using var folder = new TemporaryFolder();
        var container = Path.Combine(folder.Path, "container");
        await File.WriteAllBytesAsync(container, await new Sealing(Person).SealAsync(await SessionTokenAsync(_stage.Key)));
        (await CurlAsync(_stage.Key, how, container)).Quality().Resolution().ShouldBe("SUCCESS");
        var again = await CurlAsync(_stage.Key, how, container);
        again.GetProperty("error_code").GetInt32().ShouldBe(14);
        again.Failure().ShouldBe("usedSession");
    }

    [Fact]
    public async Task An_account_gets_an_access_token_that_is_good_for_a_session_token()
    {
        var email = $"curl-{Interlocked.Increment(ref _count)}@example.org";
        await _stage.Server.Service<AccountKeeper>().CreateAsync(
            new NewAccount { Email = email, Password = Password, Roles = [Role.Client], Tenant = "acme" }, CancellationToken.None);
        var pair = await CurlAsync(null, "auth", email, Password);
        (await SessionTokenAsync(pair.GetProperty("access_token").GetString()!)).Waits.Length.ShouldBe(8);
        (await CurlAsync("bf_" + new string('x', 43), "session-token")).GetProperty("error_code").GetInt32().ShouldBe(7);
    }

    private async Task<Token> SessionTokenAsync(string token)
    {
        var answer = await CurlAsync(token, "session-token");
        _stage.Time.Advance(TimeSpan.FromSeconds(30));
        return new Token(answer.GetProperty("session_token").GetString()!);
    }

    private async Task<JsonElement> CurlAsync(string? token, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot.Path, "docs/examples/capsule-with-curl.sh"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOST"] = _stage.Server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), ["TOKEN"] = token },
        };
        using var curl = Process.Start(start)!;
        var (output, errors) = (curl.StandardOutput.ReadToEndAsync(), curl.StandardError.ReadToEndAsync());
        await curl.WaitForExitAsync();
        curl.ExitCode.ShouldBe(0, await errors);
        return JsonElement.Parse(await output);
    }
}
