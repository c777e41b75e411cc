using System.Diagnostics.Metrics;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capture.Load;
using Bonafide.Server.Hosting;
using Bonafide.Server.Telemetry;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Capture.Load;

/// <summary>How many captures a node takes at once.</summary>
public sealed class CaptureLimitTests
{
    [Fact]
    public async Task A_node_measures_how_many_captures_it_can_take()
    {
        await using var server = await StartAsync(options => options.Capture.Workers = 2);
        var limit = server.Service<CaptureLimit>();
        // Not before it is needed, as the models would have to be loaded for it.
        limit.Known.ShouldBeNull();
        Shown(server).ShouldBeEmpty();

        // How quick this machine is right now is not the question.
        var measured = limit.Captures;
        measured.ShouldBeGreaterThanOrEqualTo(2);
        limit.Captures.ShouldBe(measured);
        Shown(server).ShouldBe([measured]);
    }

    [Theory]
    [InlineData(1, 280)]
    [InlineData(10, 28)]
    [InlineData(60, 4)]
    public async Task The_more_frames_clients_send_the_fewer_captures_there_is_room_for(double frameRate, int captures)
    {
        await using var server = await StartAsync(options => (options.Capture.Workers, options.Capture.Live.FrameRate) = (2, frameRate));
        server.Service<CaptureLimit>().CapturesFor(TimeSpan.FromMilliseconds(5)).ShouldBe(captures);
    }

    [Fact]
    public async Task A_number_in_the_configuration_is_taken_as_it_is_and_nothing_is_measured()
    {
        await using var server = await StartAsync(options => options.Capture.MaxCaptures = 7);
        server.Service<CaptureLimit>().Captures.ShouldBe(7);
        server.Service<CaptureLimit>().Known.ShouldBe(7);
        Shown(server).ShouldBe([7]);
    }

    [Fact]
    public async Task What_the_frames_of_captures_cost_moves_the_limit()
    {
        await using var server = await StartAsync(options => options.Capture.Workers = 2);
        var limit = server.Service<CaptureLimit>();
        for (var frame = 0; frame < FrameCost.Batch; frame++)
            limit.Cost.Add(TimeSpan.FromMilliseconds(5));
        // Two threads, 200 frames a second each, seven tenths of them, ten frames a second to a capture.
        limit.Captures.ShouldBe(28);
        Shown(server).ShouldBe([28]);
    }

    [Fact]
    public async Task A_node_that_analyses_next_to_nothing_takes_one_capture_for_each_thread()
    {
        await using var server = await StartAsync(options => options.Capture.Workers = 3);
        server.Service<CaptureLimit>().CapturesFor(TimeSpan.FromSeconds(10)).ShouldBe(3);
    }

    [Fact]
    public async Task Models_that_cannot_be_measured_leave_one_capture_for_each_thread()
    {
        await using var server = await StartAsync(
            options => options.Capture.Workers = 3, services => services.AddSingleton<IVisionProvider>(new FaultyVision()));
        server.Service<CaptureLimit>().Captures.ShouldBe(3);
    }

    private static Task<TestServer> StartAsync(Action<ServerOptions> options, Action<IServiceCollection>? services = null) =>
        TestServer.StartAsync(
            all =>
            {
                all.Capture.MaxCaptures = null;
                options(all);
            },
            services);

    private static List<int> Shown(TestServer server)
    {
        var factory = server.Service<IMeterFactory>();
        List<int> shown = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "bonafide.capture.capacity" && instrument.Meter.Scope == factory)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => shown.Add(value));
        listener.Start();
        _ = server.Service<CaptureMetrics>();
        listener.RecordObservableInstruments();
        return shown;
    }
}
