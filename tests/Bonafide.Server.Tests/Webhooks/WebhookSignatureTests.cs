using System.Diagnostics;
using System.Text;
using Bonafide.Examples;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Tests.Webhooks.Support;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Tests.Webhooks;

/// <summary>Callbacks are checked by the documented receivers, as an integrator would.</summary>
public sealed class WebhookSignatureTests : IAsyncLifetime
{
    private CallbackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CallbackStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>Test vector of the Standard Webhooks specification.</summary>
    [Fact]
    public void The_signature_is_that_of_the_standard() => StandardWebhook
        .Sign(Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8)
        .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public async Task The_documented_verifier_takes_a_genuine_callback_and_no_other()
    {
        await _stage.FinishedAsync(_stage.Receiver.Url);
        await _stage.DeliverAsync();
        var callback = _stage.Receiver.Received.Single();
        var (time, signature, body) = (callback.Headers["webhook-timestamp"], callback.Headers["webhook-signature"], Encoding.UTF8.GetBytes(callback.Body));
        var verifier = new WebhookVerifier(await SecretAsync(_stage.Key), _stage.Time);
        verifier.IsGenuine(callback.Id, time, signature, body).ShouldBeTrue();
        verifier.IsGenuine(callback.Id, time, "v1,AAAA " + signature, body).ShouldBeTrue();
        verifier.IsGenuine(callback.Id + "x", time, signature, body).ShouldBeFalse();
        verifier.IsGenuine(callback.Id, time + "0", signature, body).ShouldBeFalse();
        verifier.IsGenuine(callback.Id, time, signature.Replace("v1,", "v2,", StringComparison.Ordinal), body).ShouldBeFalse();
        verifier.IsGenuine(callback.Id, time, signature, [.. body, (byte)' ']).ShouldBeFalse();
        _stage.Time.Advance(TimeSpan.FromMinutes(6));
        verifier.IsGenuine(callback.Id, time, signature, body).ShouldBeFalse();
    }

    [Fact]
    public async Task Each_tenant_has_a_secret_of_its_own_which_survives_a_restart()
    {
        var secret = await SecretAsync(_stage.Key);
        await using var keys = await KeyAdministration.OpenAsync(_stage.Data, null, default);
        var other = await keys.CreateAsync(new NewApiKey { Name = "other", Roles = ["capture"] }, default);
        (await SecretAsync(other.Secret)).ShouldNotBe(secret);
        await _stage.RestartAsync();
        (await SecretAsync(_stage.Key)).ShouldBe(secret);
    }

    [Fact]
    public async Task The_documented_node_receiver_takes_the_callbacks_of_a_real_server()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Webhooks.AllowedNetworks.Add("127.0.0.0/8");
            options.Webhooks.PollInterval = TimeSpan.FromMilliseconds(100);
        });
        (await RunReceiverAsync(server, server.Service<WebhookSecrets>().TextOf(await TenantAsync(server.Data)))).ShouldStartWith("genuine: ");
        (await RunReceiverAsync(server, "whsec_" + Convert.ToBase64String(new byte[32]))).ShouldStartWith("refused");
    }

    private static async Task<string> RunReceiverAsync(TestServer server, string secret)
    {
        var script = Path.Combine(RepositoryRoot.Path, "docs", "examples", "webhook-receiver.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, "0"]) { RedirectStandardOutput = true, Environment = { ["WEBHOOK_SECRET"] = secret } })!;
        try
        {
            var port = (await node.StandardOutput.ReadLineAsync())!.Split(' ')[^1];
            var session = await server.NewSessionAsync($$"""{ "livenessMode": "LIVENESS_PASSIVE", "callbackURL": "http://127.0.0.1:{{port}}/" }""");
            var sessions = server.Service<Bonafide.Server.Sessions.ICaptureSessions>();
            await sessions.OpenAsync(session, default);
            await sessions.CompleteAsync(session, Tests.Support.Outcomes.Of(Liveness.Verdicts.LivenessStatus.Success), default);
            return (await node.StandardOutput.ReadLineAsync())!;
        }
        finally
        {
            node.Kill();
            await node.WaitForExitAsync();
        }
    }

    private async Task<string> SecretAsync(string key)
    {
        await using var webhooks = await WebhookAdministration.OpenAsync(_stage.Data, null, default);
        return (await webhooks.SecretOfKeyAsync(ApiKeySecret.Parse(key)!.Id, default))!;
    }

    private static async Task<string> TenantAsync(string data)
    {
        await using var keys = await KeyAdministration.OpenAsync(data, null, default);
        return (await keys.ListAsync(default)).Single().Tenant;
    }
}
