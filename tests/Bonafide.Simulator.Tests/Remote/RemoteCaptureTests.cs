using Bonafide.Server.Hosting;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Remote;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Remote;

[Collection(RealTime.Name)]
public sealed class RemoteCaptureTests(Cast cast) : IClassFixture<Cast>, IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("bonafide-simulator-");

    [Fact]
    public async Task A_living_person_passes_a_running_server_over_the_real_socket()
    {
        await using var app = BonafideServer.Build(new ServerOptions { Urls = "http://127.0.0.1:0", DataPath = _data.FullName });
        await app.StartAsync();
        var start = StartReport.Of(app);
        using var server = new RemoteServer(new Uri(start.Urls[0]), start.Key.ShouldNotBeNull(), TimeProvider.System);
        var session = await server.CreateSessionAsync("LIVENESS_PASSIVE", "LOW", false, CancellationToken.None);

        await new RemoteCapture(SpeciesCatalog.BonaFide.Present(cast.People, 4), TimeProvider.System)
            .RunAsync(server.Socket, session, CancellationToken.None);
        var result = await server.ResultAsync(session, TimeSpan.FromSeconds(30), CancellationToken.None);

        result.GetProperty("livenessStatus").GetString().ShouldBe("SUCCESS");
        await app.StopAsync();
    }

    [Fact]
    public async Task A_refused_key_is_named_with_the_servers_words()
    {
        await using var app = BonafideServer.Build(new ServerOptions { Urls = "http://127.0.0.1:0", DataPath = _data.FullName });
        await app.StartAsync();
        using var server = new RemoteServer(new Uri(StartReport.Of(app).Urls[0]), "no-such-key", TimeProvider.System);

        var refusal = await Should.ThrowAsync<HttpRequestException>(() => server.CreateSessionAsync("LIVENESS_PASSIVE", "LOW", false, CancellationToken.None));

        refusal.Message.ShouldContain("401");
        await app.StopAsync();
    }

    public void Dispose() => _data.Delete(recursive: true);
}
