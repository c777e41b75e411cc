using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using Bonafide.Capsule;
using Bonafide.Capsule.Keys;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Doors.Capsule.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public sealed class AuthenticityTests(SharedCapsuleStage shared)
{
    private const int Chunk = 9 + 262_144 + 16;
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task A_replayed_capsule_is_refused_by_name_and_makes_no_second_folder()
    {
        var capsule = await new Sealing(Person).SealAsync(await _stage.TokenAsync());
        (await _stage.UploadAsync(capsule)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var before = await CountAsync();
        using var again = await _stage.UploadAsync(capsule);
        (await again.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
        using var instant = await _stage.UploadAsync(capsule, "/api/instant/folders");
        (await instant.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_second_capsule_for_the_same_token_is_refused()
    {
        var token = await _stage.TokenAsync();
        (await _stage.UploadAsync(await new Sealing(Person).SealAsync(token))).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var second = await _stage.UploadAsync(await new Sealing(Person).SealAsync(token));
        (await second.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
    }

    [Fact]
    public async Task Of_many_uploads_at_once_one_is_taken()
    {
        var capsule = await new Sealing(Person).SealAsync(await _stage.TokenAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _stage.UploadAsync(capsule)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
    }

    [Fact]
    public async Task A_capsule_of_an_expired_token_is_refused_by_name()
    {
        var token = await _stage.TokenAsync();
        _stage.Time.Advance(TimeSpan.FromMinutes(5));
        using var response = await _stage.UploadAsync(await new Sealing(Person).SealAsync(token));
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("expiredSession");
    }

    [Fact]
    public async Task A_capsule_sealed_without_the_sessions_secret_is_refused_and_does_not_use_the_session_up()
    {
        var token = await _stage.TokenAsync();
        var forged = await new Sealing(Person) { Session = new CapsuleSession(token.Id, RandomNumberGenerator.GetBytes(32)) }.SealAsync(token);
        using var refused = await _stage.UploadAsync(forged);
        (await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("wrongSessionSecret");
        (await _stage.UploadAsync(await new Sealing(Person).SealAsync(token))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_capsule_that_names_another_session_is_refused()
    {
        var (mine, other) = (await _stage.TokenAsync(), await _stage.TokenAsync());
        var relabelled = await new Sealing(Person) { Session = new CapsuleSession(other.Id, SecretOf(mine)) }.SealAsync(mine);
        using var response = await _stage.UploadAsync(relabelled);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("wrongSessionSecret");
    }

    [Fact]
    public async Task A_capsule_resealed_to_a_foreign_key_is_refused()
    {
        using var foreign = CapsuleKeyPair.Generate(TimeProvider.System);
        var capsule = await new Sealing(Person) { Recipient = foreign.Public }.SealAsync(await _stage.TokenAsync());
        using var response = await _stage.UploadAsync(capsule);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("unknownKey");
    }

    [Fact]
    public async Task A_capsule_of_another_owners_token_is_refused()
    {
        var capsule = await new Sealing(Person).SealAsync(await _stage.TokenAsync());
        var stranger = await StrangerAsync();
        using var response = await _stage.SendAsync(HttpMethod.Post, "/api/folders", CapsuleStage.Container(capsule), stranger);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("foreignSession");
    }

    [Fact]
    public async Task A_splice_of_two_capsules_is_refused_as_damaged()
    {
        var (one, two) = (await new Sealing(Person).SealAsync(await _stage.TokenAsync()), await new Sealing(Person).SealAsync(await _stage.TokenAsync()));
        var header = HeaderSize(one);
        byte[] spliced = [.. one[..(header + Chunk)], .. two[(header + Chunk)..]];
        using var response = await _stage.UploadAsync(spliced);
        (await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, 5)).Failure().ShouldBe("chunkAltered");
    }

    [Fact]
    public async Task A_capsule_whose_chunks_were_reordered_cut_or_extended_is_refused_as_damaged()
    {
        async Task<byte[]> SealedAsync() => await new Sealing(Person).SealAsync(await _stage.TokenAsync());
        var swapped = await SealedAsync();
        var (first, second) = (HeaderSize(swapped), HeaderSize(swapped) + Chunk);
        swapped = [.. swapped[..first], .. swapped[second..(second + Chunk)], .. swapped[first..second], .. swapped[(second + Chunk)..]];
        (await (await _stage.UploadAsync(swapped)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 5)).Failure().ShouldBe("chunkReordered");
        var cut = await SealedAsync();
        (await (await _stage.UploadAsync(cut[..^1])).ShouldRefuseAsync(HttpStatusCode.BadRequest, 5)).Failure().ShouldBe("chunkMissing");
        (await (await _stage.UploadAsync([.. await SealedAsync(), 0])).ShouldRefuseAsync(HttpStatusCode.BadRequest, 5)).Failure().ShouldBe("trailingBytes");
    }

    private static int HeaderSize(byte[] capsule) => 58 + capsule[57] + 64;

    private static byte[] SecretOf(Token token) => Base64Url.DecodeFromChars(token.Claims.GetProperty("psk").GetString());

    private async Task<int> CountAsync() => await (await _stage.GetAsync("/api/folders/")).JsonTotalAsync();

    private async Task<string> StrangerAsync() => (await _stage.Server.Service<ApiKeyIssuer>().CreateAsync(
        new NewApiKey { Name = "stranger", Roles = ["client"], Tenant = "other" }, CancellationToken.None)).Secret;
}
