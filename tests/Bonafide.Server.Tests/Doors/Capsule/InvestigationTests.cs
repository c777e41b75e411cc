using System.Net;
using Bonafide.Server.Access;
using Bonafide.Server.Persistence;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;
using Dapper;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public sealed class InvestigationTests(SharedCapsuleStage shared)
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");
    private readonly CapsuleStage _stage = shared.Stage;

    [Fact]
    public async Task The_capsules_log_and_the_servers_actions_are_one_timeline_that_tells_of_its_own_opening()
    {
        var id = (await _stage.UploadedAsync(new Sealing(Person))).GetProperty("folder_id").GetString();
        var investigator = await _stage.KeyAsync(Role.Investigator);
        var opened = await (await _stage.SendAsync(HttpMethod.Get, $"/api/folders/{id}/capsule/timeline?reason=case%204711", null, investigator)).JsonAsync();
        var lines = opened.GetProperty("timeline").EnumerateArray().Select(line => (
            Source: line.GetProperty("source").GetString(), Event: line.GetProperty("event").GetString(), Detail: line.GetProperty("detail").GetString())).ToList();
        lines.Where(line => line.Source == "server").Select(line => line.Event)
            .ShouldBe(["token.issued", "capsule.received", "capsule.opened", "capsule.judged", "capsule.stored", "capsule.investigated"]);
        lines.Count(line => line.Event == "entry.added").ShouldBe(opened.GetProperty("pictures").GetArrayLength() + 3);
        lines.ShouldContain(line => line.Source == "capsule" && line.Event == "challenge.shown");
        lines.Single(line => line.Event == "capsule.investigated").Detail.ShouldBe("timeline: case 4711");
    }

    [Fact]
    public async Task Only_an_investigator_with_a_reason_opens_a_stored_capsule()
    {
        var id = (await _stage.UploadedAsync(new Sealing(Person))).GetProperty("folder_id").GetString();
        foreach (var role in new[] { Role.Client, Role.ClientAdmin, Role.Operator, Role.Admin })
            await (await _stage.SendAsync(HttpMethod.Get, $"/api/folders/{id}/capsule/timeline?reason=x", null, await _stage.KeyAsync(role))).ShouldRefuseAsync(HttpStatusCode.Forbidden, 9);
        var investigator = await _stage.KeyAsync(Role.Investigator);
        await (await _stage.SendAsync(HttpMethod.Get, $"/api/folders/{id}/capsule/timeline", null, investigator)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 4);
        using var picture = await _stage.SendAsync(HttpMethod.Get, $"/api/folders/{id}/capsule/pictures/frame-000001.jpg?reason=x", null, investigator);
        (await picture.Content.ReadAsByteArrayAsync()).ShouldBe(Person.Frames[0].Live);
    }

    [Fact]
    public async Task The_command_line_prints_the_same_timeline_for_the_same_role_and_leaves_its_line_too()
    {
        var id = (await _stage.UploadedAsync(new Sealing(Person))).GetProperty("folder_id").GetString()!;
        // The program has the system's clock, for which a folder of the test's clock is long over.
        await using (var connection = await _stage.Server.Service<IDatabase>().OpenAsync(default))
            await connection.ExecuteAsync("UPDATE folders SET expires = 9000000000000 WHERE id = @id", new { id });
        using var folder = new TemporaryFolder();
        async Task<(int Code, string Output, string Errors)> VerifyAsync(string role, string reason)
        {
            var file = Path.Combine(folder.Path, role);
            await File.WriteAllTextAsync(file, await _stage.KeyAsync(role));
            return await CommandLine.RunAsync("capsule", "verify", "--data", _stage.Server.Data, "--folder", id, "--api-key-file", file, "--reason", reason);
        }

        (await VerifyAsync(Role.Client, "curiosity")).Errors.ShouldContain("investigator");
        var (code, output, errors) = await VerifyAsync(Role.Investigator, "case 4712");
        code.ShouldBe(0, errors);
        foreach (var word in new[] { "token.issued", "challenge.shown", "capsule.sealed", "capsule.judged", "timeline: case 4712", "unbroken" })
            output.ShouldContain(word);
        var second = await VerifyAsync(Role.Investigator, "again");
        second.Output.ShouldContain("case 4712");
        second.Output.ShouldNotContain("curiosity");
    }

    [Fact]
    public async Task What_lies_on_the_disk_and_what_is_sent_as_the_original_is_sealed()
    {
        var made = await _stage.UploadedAsync(new Sealing(Person));
        var media = made.GetProperty("media")[0];
        var original = await (await _stage.GetAsync(media.GetProperty("original_url").GetString()!)).Content.ReadAsByteArrayAsync();
        original[..4].ShouldBe([0x89, (byte)'B', (byte)'F', (byte)'C']);
        var marker = Person.Frames[3].Live.AsSpan(100, 40).ToArray();
        original.AsSpan().IndexOf(marker).ShouldBe(-1);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_stage.Server.Data, "media"), "*", SearchOption.AllDirectories))
            (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(marker).ShouldBe(-1);
    }
}
