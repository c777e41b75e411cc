using System.Net;
using Bonafide.Server.Hosting;
using Bonafide.Server.Media;
using Bonafide.Server.Persistence;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>Two nodes over one database, one store and one set of keys.</summary>
public sealed class NodesTests
{
    private static readonly Film Person = Film.Of("bona-fide", 1, "video_selfie_blank");

    [Fact]
    public async Task A_capsule_sent_to_two_nodes_at_once_is_taken_by_one()
    {
        using var folder = new TemporaryFolder();
        await using var one = await CapsuleStage.OpenAsync(data: folder.Path);
        using var second = new TemporaryFolder();
        await using var two = await JoinAsync(one, second.Path);
        for (var round = 0; round < 4; round++)
        {
            var capsule = await new Sealing(Person).SealAsync(await one.TokenAsync());
            var answers = await Task.WhenAll(
                new[] { one, two, one, two }.Select(node => node.SendAsync(HttpMethod.Post, "/api/folders", CapsuleStage.Container(capsule), one.Key)));
            answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
            foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
                (await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
        }
    }

    [Fact]
    public async Task A_token_of_one_node_is_good_on_the_other_and_after_a_restart_still_used()
    {
        using var folder = new TemporaryFolder();
        byte[] capsule;
        string key;
        var time = new ManualTime();
        await using (var before = await CapsuleStage.OpenAsync(data: folder.Path, time: time))
        {
            using var second = new TemporaryFolder();
            await using var other = await JoinAsync(before, second.Path);
            key = before.Key;
            capsule = await new Sealing(Person).SealAsync(await before.TokenAsync());
            using var taken = await other.SendAsync(HttpMethod.Post, "/api/folders", CapsuleStage.Container(capsule), key);
            taken.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        await using var after = await CapsuleStage.OpenAsync(data: folder.Path, time: time);
        using var again = await after.SendAsync(HttpMethod.Post, "/api/folders", CapsuleStage.Container(capsule), key);
        (await again.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
    }

    private static Task<CapsuleStage> JoinAsync(CapsuleStage first, string data)
    {
        NodeKeys.Copy(first.Server.Data, data);
        return CapsuleStage.OpenAsync(
            services: services => services
                .AddSingleton<IDatabase>(_ => new SqliteDatabase(new DataFolder(first.Server.Data)))
                .AddSingleton<IMediaStore>(_ => new FileMediaStore(new DataFolder(first.Server.Data))),
            data: data,
            time: first.Time);
    }
}
