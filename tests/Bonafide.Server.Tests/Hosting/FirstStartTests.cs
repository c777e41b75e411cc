using System.Net;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Hosting;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Hosting;

public sealed class FirstStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_restart_keeps_keys_sessions_and_results_and_shows_no_key()
    {
        string key, id;
        byte[] result;
        await using (var first = await StartAsync())
        {
            key = first.Key;
            id = await first.NewSessionAsync();
            await first.Service<ICaptureSessions>().OpenAsync(id, default);
            await first.Service<ICaptureSessions>().CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Success, [0xFF, 0xD8, 0xFF]), default);
            result = await (await ResultAsync(first, id, key)).Content.ReadAsByteArrayAsync();
        }

        await using var second = await StartAsync();
        second.Report.Key.ShouldBeNull();
        using var again = await ResultAsync(second, id, key);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBe(result);
    }

    [Fact]
    public async Task What_is_made_on_the_first_start_belongs_to_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var server = await StartAsync();
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        files.Where(file => !file.EndsWith(".key", StringComparison.Ordinal) || Path.GetFileName(Path.GetDirectoryName(file)) != "capsule").Select(Path.GetFileName).ShouldBeSubsetOf(
            ["bonafide.db", "bonafide.db-wal", "bonafide.db-shm", "server.lock", "master.key", "signing-key.pem", "signing-certificate.pem", "node"]);
        files.Length.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var file in files)
            (File.GetUnixFileMode(file) & others).ShouldBe(UnixFileMode.None, file);
        foreach (var folder in Directory.GetDirectories(_folder.Path, "*", SearchOption.AllDirectories))
            (File.GetUnixFileMode(folder) & others).ShouldBe(UnixFileMode.None, folder);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused()
    {
        await using var first = await StartAsync();
        (await Should.ThrowAsync<StartupException>(StartAsync)).Message.ShouldContain("Another server");
        (await first.InitAsync("{}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_damaged_master_key_stops_the_start_with_words_on_what_to_do()
    {
        await using (await StartAsync())
        {
        }

        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "keys", "master.key"), new byte[7]);
        (await Should.ThrowAsync<StartupException>(StartAsync)).Message.ShouldContain("Restore it from a backup");
    }

    [Fact]
    public async Task A_database_whose_keys_were_lost_is_not_begun_anew()
    {
        var keys = Path.Combine(_folder.Path, "keys");
        await using (await StartAsync())
        {
        }

        Directory.Move(keys, keys + ".kept");
        (await Should.ThrowAsync<StartupException>(StartAsync)).Message.ShouldContain("another master key");
        Directory.Delete(keys, recursive: true);
        Directory.Move(keys + ".kept", keys);
        await using (await StartAsync())
        {
        }
    }

    [Fact]
    public void All_faults_of_the_configuration_are_reported_at_once()
    {
        var options = new ServerOptions { Urls = "nonsense", DataPath = "" };
        options.Sessions.Hold = TimeSpan.Zero;
        options.Vision.DetectorCadence = 0;
        options.Http.TrustedProxies.Add("proxy.example");
        var message = Should.Throw<StartupException>(() => BonafideServer.Build(options)).Message;
        foreach (var member in new[] { "Urls", "DataPath", "Sessions:Hold", "Vision:DetectorCadence", "TrustedProxies" })
            message.ShouldContain(member);
    }

    private Task<TestServer> StartAsync() => TestServer.StartAsync(data: _folder.Path);

    private static Task<HttpResponseMessage> ResultAsync(TestServer server, string id, string key) =>
        server.SendAsync(HttpMethod.Get, $"/bioserver-app/v2/bio-sessions/{id}/liveness-challenge-result", key);
}
