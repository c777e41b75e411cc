using System.Net;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Tests.Webhooks.Support;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Tests.Webhooks;

public sealed class RestartTests : IAsyncLifetime
{
    private CallbackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CallbackStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_is_owed_is_delivered_after_a_restart_under_the_same_name_and_secret()
    {
        _stage.Receiver.Answer = Receiver.Status(HttpStatusCode.ServiceUnavailable);
        var session = await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.DeliverAsync();
        await _stage.RestartAsync();

        _stage.Receiver.Answer = Receiver.Status(HttpStatusCode.NoContent);
        _stage.Time.Advance(TimeSpan.FromSeconds(5));
        await _stage.DeliverAsync();
        _stage.Receiver.Received.Count.ShouldBe(2);
        _stage.Receiver.Received[1].Id.ShouldBe(_stage.Receiver.Received[0].Id);
        _stage.Receiver.Received[1].Headers["webhook-signature"].ShouldNotBe(_stage.Receiver.Received[0].Headers["webhook-signature"]);
        (await _stage.LogAsync(session))[0].GetProperty("attempts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task What_a_crashed_node_had_taken_is_due_again_when_its_time_is_over()
    {
        await _stage.FinishedAsync(_stage.Receiver.Url);
        var queue = _stage.Server.Service<WebhookQueue>();
        var taken = (await queue.FindDueAsync(10, default)).Single();
        var until = _stage.Time.GetUtcNow() + TimeSpan.FromSeconds(30);
        (await queue.TakeAsync(taken, until.ToUnixTimeMilliseconds(), default)).ShouldBeTrue();
        (await queue.TakeAsync(taken, until.ToUnixTimeMilliseconds(), default)).ShouldBeFalse();
        await _stage.RestartAsync();

        await _stage.DeliverAsync();
        _stage.Receiver.Received.ShouldBeEmpty();
        _stage.Time.Advance(TimeSpan.FromSeconds(30));
        await _stage.DeliverAsync();
        _stage.Receiver.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_server_delivers_by_itself()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Webhooks.AllowedNetworks.Add("127.0.0.0/8");
            options.Webhooks.PollInterval = TimeSpan.FromMilliseconds(100);
        });
        var session = await server.NewSessionAsync($$"""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "{{_stage.Receiver.Url}}" }""");
        await server.Service<Bonafide.Server.Sessions.ICaptureSessions>().OpenAsync(session, default);
        await server.Service<Bonafide.Server.Sessions.ICaptureSessions>().CompleteAsync(
            session, Tests.Support.Outcomes.Of(Liveness.Verdicts.LivenessStatus.Spoof), default);
        (await _stage.Receiver.NextAsync()).Body.ShouldContain(session);
    }
}
