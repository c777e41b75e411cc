using System.Net;
using Bonafide.Server.Access;
using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Licences;
using Bonafide.Server.Storage;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Uploads;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Tests.Persistence.Postgres;

/// <summary>What SQLite's single writer gave for nothing: of many at once, on both nodes, as many succeed as may.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRaceTests(BlindNodes nodes) : IClassFixture<BlindNodes>
{
    private readonly CapsuleStage[] _both = [nodes.One, nodes.Two];

    [Fact]
    public async Task Of_many_attempts_at_once_no_more_begin_than_the_lockout_allows()
    {
        var sessions = Enumerable.Range(0, 16).Select(i => new AttemptSource($"session {i}", "one device", IPAddress.Loopback, null));
        var admissions = await Task.WhenAll(sessions.Select((source, i) => On(i).Service<DeviceLockout>().BeginAsync(source, default)));
        var begun = admissions.OfType<AttemptAdmission.Begun>().ToList();
        begun.Count.ShouldBe(3);
        var again = new AttemptSource("another", "one device", IPAddress.Loopback, null);
        foreach (var node in _both)
            (await node.Server.Service<DeviceLockout>().LockedUntilAsync(again, default)).ShouldNotBeNull();
        await nodes.Two.Server.Service<DeviceLockout>().ForgiveAllAsync(begun[0].Attempt!, again, default);
        (await nodes.One.Server.Service<DeviceLockout>().LockedUntilAsync(again, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Consents_given_at_once_are_all_taken_down_and_one_withdrawn_ends_what_it_allowed()
    {
        var issuer = nodes.One.Server.Service<ApiKeyIssuer>();
        var key = (await issuer.CreateAsync(new NewApiKey { Name = "back end", Roles = [Role.RelyingService], Tenant = "acme" }, default)).Secret;
        var id = (await IdentityAsync(0, HttpMethod.Post, "", key)).GetProperty("id").GetString();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => IdentityAsync(i, HttpMethod.Post, $"/{id}/consents", key, Consent(true))));
        var capture = await IdentityAsync(1, HttpMethod.Post, $"/{id}/attributes/portrait/live-capture-video-session", key, """{ "type": "LIVENESS_PASSIVE" }""");
        await IdentityAsync(0, HttpMethod.Post, $"/{id}/consents", key, Consent(false));
        var status = await IdentityAsync(1, HttpMethod.Get, $"/{id}/status/{capture.GetProperty("id").GetString()}", key);
        status.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("CONSENT_ENDED");
        await nodes.Two.Server.Service<Server.Identities.IdentityUpkeep>().RunAsync(default);
        nodes.One.Time.Advance(TimeSpan.FromHours(25));
        await nodes.One.Server.Service<Server.Identities.IdentityUpkeep>().RunAsync(default);
        using var gone = await On(1).SendAsync(HttpMethod.Get, $"/gips/v1/identities/{id}", key);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_upload_secret_is_used_up_once()
    {
        var row = new UploadSecretRow { SessionId = await nodes.One.Server.NewSessionAsync(), Secret = [1, 2, 3], Expires = long.MaxValue };
        await nodes.One.Server.Service<UploadSecretStore>().AddAsync(row, default);
        (await Wins(i => On(i).Service<UploadSecretStore>().SpendAsync(row.SessionId, 1, default))).ShouldBe(1);
        (await nodes.Two.Server.Service<UploadSecretStore>().FindAsync(row.SessionId, default)).ShouldNotBeNull().Used.ShouldBe(1);
    }

    [Fact]
    public async Task Tries_of_a_password_at_once_are_all_counted()
    {
        var accounts = nodes.One.Server.Service<AccountStore>();
        var row = new AccountRow { Id = Guid.CreateVersion7().ToString(), Email = "a@example.org", Password = "x", Roles = "client", Tenant = "acme" };
        (await accounts.AddAsync(row, default)).ShouldBeTrue();
        (await accounts.AddAsync(row with { Id = "other" }, default)).ShouldBeFalse();
        (await Wins(i => On(i).Service<AccountStore>().CountTryAsync(row.Id, 5, until: 100, now: 1, default))).ShouldBe(5);
    }

    [Fact]
    public async Task An_object_owed_to_the_evidence_store_is_taken_moved_on_and_erased_by_one_node_at_a_time()
    {
        var row = new StoredObject
        {
            Id = Guid.CreateVersion7().ToString(),
            SessionId = Guid.CreateVersion7().ToString(),
            Region = "",
            Bucket = "b",
            ObjectKey = "k",
            ContentType = "image/jpeg",
            Node = "n",
            State = StoredObjectState.Uploading,
        };
        await InTransactionAsync(async (connection, transaction) => await StoredObjects.InsertAsync(connection, transaction, row));
        var found = (await nodes.Two.Server.Service<StoredObjects>().FindDueAsync([StoredObjectState.Encoding, StoredObjectState.Uploading], "n", 5, default)).Single();
        found.SpoolKey.ShouldBeNull();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => On(i).Service<StoredObjects>().TakeAsync(found, TimeSpan.FromMinutes(1), default)));
        var mine = taken.OfType<StoredObject>().Single();
        await nodes.One.Server.Service<StoredObjects>().FailAsync(mine, StorageFailure.Unreachable, TimeSpan.Zero, default);
        (await Reports(nodes.Two).RetryAsync(null, default)).ShouldBe(1);
        var failed = (await nodes.Two.Server.Service<StoredObjects>().OfSessionAsync(row.SessionId, default)).Single();
        failed.Failure.ShouldBe(StorageFailure.Unreachable);
        mine = (await nodes.Two.Server.Service<StoredObjects>().TakeAsync(failed, TimeSpan.FromMinutes(1), default)).ShouldNotBeNull();
        (await nodes.One.Server.Service<StoredObjects>().AdvanceAsync(mine, StoredObjectState.Stored, "ab", default)).ShouldBeTrue();
        (await Reports(nodes.One).ListAsync(row.SessionId, pendingOnly: false, 5, default)).Single().Hash.ShouldBe("ab");
        (await nodes.One.Server.Service<StoredObjects>().KnownAsync([row.Id, "unknown"], default)).ShouldBe([row.Id]);
        (await nodes.One.Server.Service<StoredObjects>().KnownAsync([], default)).ShouldBeEmpty();
        await InTransactionAsync((connection, transaction) => nodes.One.Server.Service<StoredObjects>().EraseAsync(connection, transaction, row.SessionId));
        await nodes.Two.Server.Service<StoredObjects>().DeleteAsync(mine, default);
        (await nodes.One.Server.Service<StoredObjects>().OfSessionAsync(row.SessionId, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_due_is_taken_by_one_node()
    {
        var message = new WebhookMessage { Tenant = "acme", Subject = "s", Url = "http://receiver.example/", Body = "{}", Expires = long.MaxValue };
        await InTransactionAsync((connection, transaction) => nodes.One.Server.Service<WebhookQueue>().AddAsync(connection, transaction, message));
        var row = (await nodes.Two.Server.Service<WebhookQueue>().FindDueAsync(5, default)).Single();
        (await Wins(i => On(i).Service<WebhookQueue>().TakeAsync(row, row.NextAttempt + 1, default))).ShouldBe(1);
        (await nodes.One.Server.Service<DeliveryLog>().ListAsync(null, 5, default)).Single().Attempts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_licence_revoked_on_one_node_is_revoked_on_the_other()
    {
        var wanted = new NewLicence { Type = LicenceType.Embed, Name = "tests", Origins = [], Expires = nodes.One.Time.GetUtcNow().AddDays(30) };
        var issued = await nodes.One.Server.Service<LicenceIssuer>().IssueAsync(wanted, default);
        (await nodes.Two.Server.Service<LicenceIssuer>().RevokeAsync(issued.Id, default)).ShouldBeTrue();
        (await nodes.One.Server.Service<LicenceIssuer>().RevokeAsync(issued.Id, default)).ShouldBeFalse();
        (await nodes.One.Server.Service<LicenceIssuer>().ListAsync(default)).Single().Id.ShouldBe(issued.Id);
    }

    private static string Consent(bool approved) => $$"""[{ "approved": {{(approved ? "true" : "false")}}, "type": "PORTRAIT" }]""";

    private static async Task<int> Wins(Func<int, Task<bool>> take) => (await Task.WhenAll(Enumerable.Range(0, 8).Select(take))).Count(won => won);

    private async Task InTransactionAsync(Func<System.Data.Common.DbConnection, System.Data.Common.DbTransaction, Task> work)
    {
        await using var connection = await nodes.One.Server.Service<Server.Persistence.IDatabase>().OpenAsync(default);
        await using var transaction = await connection.BeginTransactionAsync();
        await work(connection, transaction);
        await transaction.CommitAsync();
    }

    private async Task<System.Text.Json.JsonElement> IdentityAsync(int node, HttpMethod method, string path, string key, string? json = null)
    {
        using var content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await On(node).SendAsync(method, "/gips/v1/identities" + path, key, content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    // The command line has them, and a server does not.
    private static StorageReports Reports(CapsuleStage node) => new(node.Server.Service<Server.Persistence.IDatabase>(), node.Time);

    private TestServer On(int number) => _both[number % 2].Server;
}
