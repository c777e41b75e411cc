using System.Net;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Webhooks.Support;

namespace Bonafide.Server.Tests.Persistence.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresDeliveryTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_callback_is_owed_tried_again_delivered_and_erased_with_its_session()
    {
        var database = cluster.NewDatabase();
        await using var stage = await CallbackStage.StartAsync(options => PostgresCluster.Configure(options, database));
        stage.Receiver.Answer = Receiver.Status(HttpStatusCode.InternalServerError);
        var session = await stage.FinishedAsync(stage.Receiver.Url);
        await stage.DeliverAsync();
        // What is owed outlives the server that owes it.
        await stage.RestartAsync();
        stage.Receiver.Answer = Receiver.Status(HttpStatusCode.NoContent);
        stage.Time.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(stage.DeliverAsync(), stage.DeliverAsync());
        stage.Receiver.Received.Count.ShouldBe(2);
        var entry = (await stage.LogAsync(session)).EnumerateArray().Single();
        entry.GetProperty("state").GetString().ShouldBe("DELIVERED");
        entry.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.GetProperty("status").GetInt32()).ShouldBe([500, 204]);
        stage.Time.Advance(TimeSpan.FromDays(3));
        (await stage.Server.Service<ExpiryJob>().EraseExpiredAsync(default)).ShouldBe(1);
        (await stage.Server.Service<Server.Webhooks.DeliveryLog>().ListAsync(session, 5, default)).ShouldBeEmpty();
    }
}
