using System.Net;
using Bonafide.Server.Analysis;
using Bonafide.Server.Persistence;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bonafide.Server.Tests.Capture;

/// <summary>What the node does when it is full, busy, broken or going away.</summary>
public sealed class NodeTests
{
    [Fact]
    public async Task A_full_node_refuses_clearly_and_takes_the_next_when_there_is_room()
    {
        await using var stage = await CaptureStage.OpenAsync(options => options.Capture.MaxCaptures = 1);
        var session = await stage.NewSessionAsync();
        await using var first = await stage.BeginAsync(await stage.NewSessionAsync());
        await using var second = await stage.CallAsync();
        await second.HelloAsync(session);
        await second.EndsAsync(503, 4503);
        await (await stage.Server.InitAsync("""{ "livenessMode": "LIVENESS_PASSIVE" }""")).ShouldRefuseAsync(HttpStatusCode.TooManyRequests);

        await first.SendAsync("""{"type":"cancel"}""");
        await first.ClosesAsync(1000);
        await using var third = await stage.BeginAsync(session);
        await third.FrameAsync(Footage.Person[0]);
        await third.SendAsync("""{"type":"cancel"}""");
        await third.ClosesAsync(1000);
        Guid.TryParse(await stage.NewSessionAsync(), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task One_socket_too_many_is_refused()
    {
        await using var stage = await CaptureStage.OpenAsync(options => options.Capture.MaxSockets = 1);
        await using var first = await stage.CallAsync();
        await first.HelloAsync(await stage.NewSessionAsync());
        await first.NextAsync("ready");
        await using var second = await stage.CallAsync();
        await second.EndsAsync(503, 4503);
    }

    [Fact]
    public async Task A_shutdown_in_mid_capture_closes_cleanly_and_gives_the_session_back()
    {
        await using var stage = await CaptureStage.OpenAsync();
        var session = await stage.NewSessionAsync();
        await using var caller = await stage.BeginAsync(session);
        await caller.FrameAsync(Footage.Person[0]);
        stage.Server.Service<IHostApplicationLifetime>().StopApplication();
        await caller.EndsAsync(503, 4503);
        (await stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task Missing_models_are_told_before_a_session_is_taken()
    {
        await using var stage = await CaptureStage.OpenAsync(options => options.Vision.RuntimePath = "/nowhere");
        var session = await stage.NewSessionAsync();
        await using var caller = await stage.CallAsync();
        await caller.HelloAsync(session);
        await caller.EndsAsync(1100, 4500);
        (await stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task A_fault_while_starting_gives_the_session_back()
    {
        await using var stage = await CaptureStage.OpenAsync(services: services => services.AddSingleton<IVisionProvider>(new FaultyVision(atOnce: true)));
        var session = await stage.NewSessionAsync();
        await using var caller = await stage.CallAsync();
        await caller.HelloAsync(session);
        await caller.NextAsync("ready");
        await caller.StartAsync();
        await caller.EndsAsync(1200, 4500);
        (await stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task A_store_that_fails_is_a_fault_of_the_server_and_lets_nobody_in()
    {
        await using var stage = await CaptureStage.OpenAsync();
        var session = await stage.NewSessionAsync();
        await using (var connection = await stage.Server.Service<IDatabase>().OpenAsync(default))
            await connection.ExecuteAsync("ALTER TABLE sessions RENAME TO gone");
        await using var caller = await stage.CallAsync();
        await caller.HelloAsync(session);
        await caller.EndsAsync(500, 4500);
    }

    [Fact]
    public async Task A_fault_while_tracking_is_stored_as_an_error_that_says_nothing_of_the_person()
    {
        await using var stage = await CaptureStage.OpenAsync(services: services => services.AddSingleton<IVisionProvider>(new FaultyVision()));
        var session = await stage.NewSessionAsync();
        await using var caller = await stage.BeginAsync(session);
        await caller.PostFrameAsync(Footage.Person[0]);
        await caller.EndsAsync(1201, 4500);
        (await stage.StatusAsync(session)).ShouldBe("ERROR");
    }
}
