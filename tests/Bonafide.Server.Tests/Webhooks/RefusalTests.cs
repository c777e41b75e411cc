using System.Net;
using Bonafide.Server.Tests.Webhooks.Support;

namespace Bonafide.Server.Tests.Webhooks;

/// <summary>Whoever may make sessions must not reach the machines around the server through it.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private CallbackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CallbackStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task An_address_in_a_private_network_is_not_called_however_it_is_written()
    {
        foreach (var host in new[]
        {
            "127.0.0.2", "2130706434", "0x7f000002", "0177.0.0.2", "0.0.0.0", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.2]", "[::7f00:2]",
            "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:2]",
        })
        {
            var session = await _stage.FinishedAsync($"http://{host}:{_stage.Receiver.Port}/");
            await _stage.DeliverAsync();
            (await FailureAsync(session)).ShouldBe("ADDRESS_REFUSED", host);
        }

        _stage.Receiver.Received.ShouldBeEmpty();
        _stage.Names.Questions.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_not_called()
    {
        _stage.Names.Then("127.0.0.2", "192.168.1.1");
        var session = await _stage.FinishedAsync($"http://sp.example:{_stage.Receiver.Port}/");
        await _stage.DeliverAsync();
        (await FailureAsync(session)).ShouldBe("ADDRESS_REFUSED");
        _stage.Receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_is_asked_for_once_and_the_answer_that_was_checked_is_the_one_that_is_called()
    {
        // 127.0.0.1 stands for the address that may be called, 127.0.0.2 for the one that may not; the receiver listens on both.
        _stage.Names.Then("127.0.0.1");
        _stage.Names.Then("127.0.0.2");
        _stage.Receiver.Answer = Receiver.Status(HttpStatusCode.InternalServerError);
        var session = await _stage.FinishedAsync($"http://sp.example:{_stage.Receiver.Port}/");
        await _stage.DeliverAsync();
        _stage.Names.Questions.ShouldBe(1);
        _stage.Receiver.Received.Single().Address.ShouldBe("127.0.0.1");
        _stage.Receiver.Received.Single().Headers["host"].ShouldBe($"sp.example:{_stage.Receiver.Port}");

        // The name now leads elsewhere; the connection of the first attempt must not be used again, nor the new address be called.
        _stage.Time.Advance(TimeSpan.FromSeconds(5));
        await _stage.DeliverAsync();
        _stage.Names.Questions.ShouldBe(2);
        _stage.Receiver.Received.Count.ShouldBe(1);
        (await _stage.LogAsync(session))[0].GetProperty("attempts")[1].GetProperty("failure").GetString().ShouldBe("ADDRESS_REFUSED");
    }

    [Fact]
    public async Task Of_a_name_with_several_addresses_only_those_that_may_be_called_are()
    {
        _stage.Names.Then("127.0.0.2", "127.0.0.1");
        await _stage.FinishedAsync($"http://sp.example:{_stage.Receiver.Port}/");
        await _stage.DeliverAsync();
        _stage.Receiver.Received.Single().Address.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        foreach (var status in new[] { HttpStatusCode.Found, HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect })
        {
            _stage.Receiver.Answer = context =>
            {
                context.Response.StatusCode = (int)status;
                context.Response.Headers.Location = $"http://127.0.0.1:{_stage.Receiver.Port}/elsewhere";
                return Task.CompletedTask;
            };
            var session = await _stage.FinishedAsync(_stage.Receiver.Url);
            await _stage.DeliverAsync();
            var entry = (await _stage.LogAsync(session))[0];
            entry.GetProperty("state").GetString().ShouldBe("PENDING");
            entry.GetProperty("attempts")[0].GetProperty("status").GetInt32().ShouldBe((int)status);
        }

        _stage.Receiver.Received.Count.ShouldBe(3);
        _stage.Receiver.Received.ShouldAllBe(callback => callback.Path == "/callback");
    }

    private async Task<string?> FailureAsync(string session) =>
        (await _stage.LogAsync(session))[0].GetProperty("attempts")[0].GetProperty("failure").GetString();
}
