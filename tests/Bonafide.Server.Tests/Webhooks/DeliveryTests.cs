using System.Net;
using Bonafide.Server.Persistence;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Tests.Webhooks.Support;
using Bonafide.Server.Webhooks;
using Dapper;

namespace Bonafide.Server.Tests.Webhooks;

/// <summary>Callbacks from a result to a receiver over real HTTP, with the clock in the test's hand.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private CallbackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CallbackStage.StartAsync(options => options.Webhooks.AttemptTimeout = TimeSpan.FromSeconds(1));

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_result_is_announced_with_the_sessions_identifier_and_nothing_else()
    {
        var session = await _stage.FinishedAsync(_stage.Receiver.Url + "?transaction=7");
        await _stage.DeliverAsync();
        var callback = _stage.Receiver.Received.Single();
        callback.Method.ShouldBe("POST");
        callback.Path.ShouldBe("/callback?transaction=7");
        callback.ContentType.ShouldBe("application/json");
        callback.Body.ShouldBe($$"""{"sessionId":"{{session}}"}""");

        var entry = (await _stage.LogAsync(session)).EnumerateArray().Single();
        entry.GetProperty("id").GetString().ShouldBe(callback.Id);
        entry.GetProperty("callbackURL").GetString().ShouldBe(_stage.Receiver.Url + "?transaction=7");
        entry.GetProperty("state").GetString().ShouldBe("DELIVERED");
        entry.TryGetProperty("nextAttempt", out _).ShouldBeFalse();
        entry.GetProperty("attempts").EnumerateArray().Single().GetProperty("status").GetInt32().ShouldBe(204);
    }

    [Fact]
    public async Task Nothing_is_announced_before_the_result_or_without_an_address()
    {
        await _stage.Server.NewSessionAsync($$"""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "{{_stage.Receiver.Url}}" }""", _stage.Key);
        var silent = await _stage.FinishedAsync(url: null);
        await _stage.DeliverAsync();
        _stage.Receiver.Received.ShouldBeEmpty();
        (await _stage.LogAsync(silent)).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Any_2xx_counts_as_received()
    {
        foreach (var (i, status) in new[] { HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted, HttpStatusCode.NoContent }.Index())
        {
            _stage.Receiver.Answer = Receiver.Status(status);
            var session = await _stage.FinishedAsync(_stage.Receiver.Url);
            await _stage.DeliverAsync();
            _stage.Time.Advance(TimeSpan.FromHours(6));
            await _stage.DeliverAsync();
            _stage.Receiver.Received.Count.ShouldBe(i + 1);
            (await StateAsync(session)).ShouldBe("DELIVERED");
        }
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_pauses_that_grow_and_always_under_the_same_name()
    {
        _stage.Receiver.Answer = Receiver.Status(HttpStatusCode.InternalServerError);
        var session = await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.DeliverAsync();
        foreach (var seconds in new[] { 5, 20, 80 })
        {
            var before = _stage.Receiver.Received.Count;
            _stage.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
            await _stage.DeliverAsync();
            _stage.Receiver.Received.Count.ShouldBe(before, $"before {seconds} s");
            _stage.Time.Advance(TimeSpan.FromSeconds(1));
            await _stage.DeliverAsync();
            _stage.Receiver.Received.Count.ShouldBe(before + 1, $"after {seconds} s");
        }

        _stage.Receiver.Answer = Receiver.Status(HttpStatusCode.NoContent);
        (await _stage.LogAsync(session))[0].GetProperty("nextAttempt").GetDateTimeOffset().ShouldBe(_stage.Time.GetUtcNow() + TimeSpan.FromSeconds(320));
        _stage.Time.Advance(TimeSpan.FromSeconds(320));
        await _stage.DeliverAsync();
        _stage.Receiver.Received.Select(callback => callback.Id).Distinct().Count().ShouldBe(1);
        var entry = (await _stage.LogAsync(session))[0];
        entry.GetProperty("state").GetString().ShouldBe("DELIVERED");
        entry.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.GetProperty("status").GetInt32()).ShouldBe([500, 500, 500, 500, 204]);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up()
    {
        _stage.Receiver.Answer = Receiver.Status(HttpStatusCode.NotFound);
        var session = await _stage.FinishedAsync(_stage.Receiver.Url);
        for (var i = 0; i < 11; i++)
        {
            await _stage.DeliverAsync();
            _stage.Time.Advance(TimeSpan.FromHours(6));
        }

        _stage.Receiver.Received.Count.ShouldBe(10);
        (await StateAsync(session)).ShouldBe("FAILED");
    }

    [Fact]
    public async Task A_receiver_that_never_answers_and_one_that_is_not_there_are_told_apart()
    {
        var gone = new TaskCompletionSource();
        _stage.Receiver.Answer = _ => gone.Task;
        var slow = await _stage.FinishedAsync(_stage.Receiver.Url);
        var absent = await _stage.FinishedAsync("http://nobody.example/");
        await _stage.DeliverAsync();
        gone.SetResult();
        (await FailureAsync(slow)).ShouldBe("TIMED_OUT");
        (await FailureAsync(absent)).ShouldBe("UNREACHABLE");
    }

    [Fact]
    public async Task A_slow_receiver_does_not_hold_up_the_others()
    {
        var gone = new TaskCompletionSource();
        _stage.Receiver.Answer = context => context.Request.Path == "/slow" ? gone.Task : Task.CompletedTask;
        await _stage.FinishedAsync($"http://127.0.0.1:{_stage.Receiver.Port}/slow");
        var slow = await _stage.Server.Service<WebhookWorker>().StartDueAsync(default);
        (await _stage.Receiver.NextAsync()).Path.ShouldBe("/slow");
        var prompt = await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.DeliverAsync();
        (await StateAsync(prompt)).ShouldBe("DELIVERED");
        gone.SetResult();
        await slow;
    }

    [Fact]
    public async Task Two_rounds_at_once_deliver_it_once()
    {
        await _stage.FinishedAsync(_stage.Receiver.Url);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(_stage.DeliverAsync)));
        _stage.Receiver.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_erased_session_is_announced_no_more()
    {
        var session = await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.Server.SendAsync(HttpMethod.Delete, $"/bioserver-app/v2/bio-sessions/{session}", _stage.Key);
        await _stage.DeliverAsync();
        _stage.Receiver.Received.ShouldBeEmpty();
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_session_past_its_time_is_announced_no_more_and_its_log_is_erased_with_it()
    {
        await _stage.FinishedAsync(_stage.Receiver.Url);
        _stage.Time.Advance(TimeSpan.FromDays(3));
        await _stage.DeliverAsync();
        _stage.Receiver.Received.ShouldBeEmpty();
        await _stage.Server.Service<ExpiryJob>().EraseExpiredAsync(default);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_result_that_is_not_stored_is_not_announced()
    {
        var session = await _stage.Server.NewSessionAsync($$"""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "{{_stage.Receiver.Url}}" }""", _stage.Key);
        var sessions = _stage.Server.Service<ICaptureSessions>();
        await sessions.OpenAsync(session, default);
        // Another node took it over, as happens to one that stood still for too long.
        _stage.Time.Advance(TimeSpan.FromMinutes(5));
        await _stage.Server.Service<SessionHolds>().TakeAsync(session, "another", _stage.Time.GetUtcNow().ToUnixTimeMilliseconds(), long.MaxValue, default);
        await Should.ThrowAsync<SessionLostException>(() => sessions.CompleteAsync(session, Tests.Support.Outcomes.Of(Liveness.Verdicts.LivenessStatus.Success), default));
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_log_of_a_session_is_for_those_who_may_read_the_session()
    {
        await (await _stage.Server.SendAsync(HttpMethod.Get, "/bioserver-app/v2/bio-sessions/0991cedc-9111-4b9d-9e4e-8d6eb4db488f/callbacks", _stage.Key))
            .ShouldRefuseAsync(HttpStatusCode.NotFound);
        await (await _stage.Server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{await _stage.FinishedAsync(_stage.Receiver.Url)}/callbacks"))
            .ShouldRefuseAsync(HttpStatusCode.Unauthorized);
    }

    private async Task<string?> StateAsync(string session) => (await _stage.LogAsync(session))[0].GetProperty("state").GetString();

    private async Task<string?> FailureAsync(string session) =>
        (await _stage.LogAsync(session))[0].GetProperty("attempts")[0].GetProperty("failure").GetString();

    private async Task<long> CountAsync()
    {
        await using var connection = await _stage.Server.Service<IDatabase>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM webhooks");
    }
}
