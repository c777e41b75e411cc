using System.Text;
using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Webhooks.Support;

namespace Bonafide.Server.Tests.Webhooks;

/// <summary>Callbacks of an installation that reaches the world through an HTTP proxy only.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private TunnelProxy _proxy = null!;
    private CallbackStage _stage = null!;

    public async Task InitializeAsync()
    {
        _proxy = TunnelProxy.Start();
        _stage = await CallbackStage.StartAsync(options => options.Webhooks.Proxy = $"http://clerk:p%40ss@127.0.0.1:{_proxy.Port}");
    }

    public async Task DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_callback_goes_through_the_proxy_which_is_told_the_checked_address_and_not_the_name()
    {
        _stage.Names.Then("127.0.0.1");
        await _stage.FinishedAsync($"http://sp.example:{_stage.Receiver.Port}/callback");
        await _stage.DeliverAsync();
        _stage.Receiver.Received.Single().Headers["host"].ShouldBe($"sp.example:{_stage.Receiver.Port}");
        var asked = _proxy.Asked.Single();
        asked.ShouldStartWith($"CONNECT 127.0.0.1:{_stage.Receiver.Port} HTTP/1.1\r\n");
        asked.ShouldContain($"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("clerk:p@ss"))}\r\n");
        asked.ShouldNotContain("sp.example");
    }

    [Fact]
    public async Task A_private_network_is_not_reached_through_the_proxy_either()
    {
        _stage.Names.Then("192.168.1.1");
        var session = await _stage.FinishedAsync("http://sp.example/");
        await _stage.DeliverAsync();
        (await FailureAsync(session)).ShouldBe("ADDRESS_REFUSED");
        _proxy.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden\r\n\r\n")]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")]
    [InlineData("220 mail.example ESMTP\r\n\r\n")]
    [InlineData("")]
    public async Task A_proxy_that_does_not_connect_is_a_failure_that_is_tried_again(string answer)
    {
        _proxy.Answer = answer;
        var session = await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.DeliverAsync();
        (await FailureAsync(session)).ShouldBe("UNREACHABLE");
        (await _stage.LogAsync(session))[0].GetProperty("state").GetString().ShouldBe("PENDING");
        _stage.Receiver.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("proxy.example:3128")]
    [InlineData("https://proxy.example")]
    [InlineData("http://secret@proxy.example/path")]
    public void What_is_no_proxy_is_told_at_the_start_without_its_password(string proxy)
    {
        var options = new ServerOptions { Webhooks = { Proxy = proxy } };
        var fault = Should.Throw<StartupException>(() => BonafideServer.Build(options)).Message;
        fault.ShouldContain("HTTP proxy");
        fault.ShouldNotContain("secret");
    }

    private async Task<string?> FailureAsync(string session) =>
        (await _stage.LogAsync(session))[0].GetProperty("attempts")[0].GetProperty("failure").GetString();
}
