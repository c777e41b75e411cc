using System.Text.Json;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Tests.Webhooks.Support;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>What happens by itself: word of a decision to a real receiver, captures that were made before a stop, the end of an identity.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task A_finished_capture_is_told_without_anyone_asking()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await CaptureStage.OpenAsync(options =>
        {
            options.Webhooks.AllowedNetworks.Add("127.0.0.1/32");
            options.Webhooks.PollInterval = TimeSpan.FromHours(1);
        });
        var caller = await IdentityCaller.MakeAsync(stage, "notice-1");
        var id = await caller.NewConsentingAsync($$"""[{ "key": "CALLBACK_URL", "value": "{{receiver.Url}}" }]""");
        var portrait = await caller.CaptureAsync(id, Footage.Person);
        await stage.Server.Service<IdentityUpkeep>().RunAsync(default);
        await await stage.Server.Service<WebhookWorker>().StartDueAsync(default);

        var notice = JsonDocument.Parse(receiver.Received.Single().Body).RootElement;
        notice.EnumerateObject().Select(member => member.Name).ShouldBe(["identityId", "id", "type", "status"]);
        notice.GetProperty("identityId").GetString().ShouldBe(id);
        notice.GetProperty("id").GetString().ShouldBe(portrait);
        notice.GetProperty("status").GetString().ShouldBe("NOT_VERIFIED");

        // Nothing changes by asking again, and nothing is told twice.
        await stage.Server.Service<IdentityUpkeep>().RunAsync(default);
        await caller.StatusAsync(id, portrait);
        await await stage.Server.Service<WebhookWorker>().StartDueAsync(default);
        receiver.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(LivenessStatus.Spoof, nameof(SubmissionStatus.Invalid), nameof(SubmissionFault.Spoof))]
    [InlineData(LivenessStatus.Failed, nameof(SubmissionStatus.NotVerified), nameof(SubmissionFault.PoorCapture))]
    [InlineData(LivenessStatus.Timeout, nameof(SubmissionStatus.NotVerified), nameof(SubmissionFault.PoorCapture))]
    [InlineData(LivenessStatus.Error, nameof(SubmissionStatus.NotVerified), nameof(SubmissionFault.ServiceFailed))]
    public async Task A_capture_that_ends_badly_before_a_stop_is_decided_after_the_start(LivenessStatus outcome, string status, string fault)
    {
        using var data = new TemporaryFolder();
        string id;
        await using (var first = await TestServer.StartAsync(Quiet, data: data.Path))
        {
            var identity = await MakeAsync(first);
            id = identity.Id;
            (await first.Service<PortraitCapture>().StartAsync(identity, new SessionRequest { Mode = Bonafide.Liveness.Capture.CaptureMode.Passive }, default))
                .IsRefused(out var refusal, out var portrait).ShouldBeFalse(refusal?.Message);
            await first.Service<ICaptureSessions>().OpenAsync(portrait!.SessionId!, default);
            await first.Service<ICaptureSessions>().CompleteAsync(portrait.SessionId!, Tests.Support.Outcomes.Of(outcome), default);
        }

        await using var second = await TestServer.StartAsync(Quiet, data: data.Path);
        await second.Service<IdentityUpkeep>().RunAsync(default);
        var decided = (await second.Service<SubmissionStore>().ListAsync(id, default)).Single();
        (decided.Status.ToString(), decided.Fault.ToString()).ShouldBe((status, fault));
    }

    [Fact]
    public async Task An_identity_past_its_time_is_erased_with_its_sessions()
    {
        await using var stage = await CaptureStage.OpenAsync();
        var caller = await IdentityCaller.MakeAsync(stage, "notice-2");
        var id = await caller.NewConsentingAsync();
        await caller.StartAsync(id);
        var session = (await stage.Server.Service<SubmissionStore>().ListAsync(id, default)).Single().SessionId!;
        stage.Time.Advance(TimeSpan.FromHours(25));
        await stage.Server.Service<IdentityUpkeep>().RunAsync(default);
        (await stage.Server.Service<IdentityStore>().FindAsync(id, 0, default)).ShouldBeNull();
        (await stage.Server.Service<SubmissionStore>().ListAsync(id, default)).ShouldBeEmpty();
        (await stage.Server.Service<SessionStore>().FindAsync(session, 0, default)).ShouldBeNull();
    }

    // Rounds are made by hand.
    private static void Quiet(Server.Hosting.ServerOptions options) => options.Identities.UpkeepInterval = TimeSpan.FromHours(1);

    private static async Task<Identity> MakeAsync(TestServer server)
    {
        var identity = await server.Service<IdentityMaker>().MakeAsync(new IdentityRequest(null, null), new Caller("key", "tenant", [Role.RelyingService], null), default);
        await server.Service<ConsentRegister>().AddAsync(identity, [new NewConsent(Consent.Portrait, true, null, null)], default);
        return identity;
    }
}
