using System.Diagnostics.Metrics;

namespace Bonafide.Server.Telemetry;

/// <summary>What the capture socket measures, under the meter <see cref="MeterName"/>. No label holds anything personal.</summary>
internal sealed class CaptureMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Bonafide.Capture";

    private readonly Meter _meter;
    private readonly Counter<long> _frames;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _ends;
    private readonly UpDownCounter<long> _active;
    private readonly Histogram<double> _analysis;
    private readonly Histogram<double> _answer;
    private readonly Histogram<double> _decision;

    public CaptureMetrics(IMeterFactory meters)
    {
        var meter = _meter = meters.Create(MeterName);
        _active = meter.CreateUpDownCounter<long>("bonafide.capture.active", "{capture}", "Captures whose video is analysed now.");
        _frames = meter.CreateCounter<long>("bonafide.capture.frames", "{frame}", "Live frames answered, by whether they could be decoded.");
        _dropped = meter.CreateCounter<long>("bonafide.capture.frames.dropped", "{frame}", "Live frames that came when none were wanted any more.");
        _ends = meter.CreateCounter<long>("bonafide.capture.ends", "{capture}", "Ended sockets, by how they ended and the code sent.");
        _analysis = meter.CreateHistogram<double>("bonafide.capture.frame.analysis", "ms", "Time to decode and observe one live frame.");
        _answer = meter.CreateHistogram<double>("bonafide.capture.frame.answer", "ms", "Time from a live frame's arrival to its answer.");
        _decision = meter.CreateHistogram<double>("bonafide.capture.decision", "ms", "Time from the last still's arrival to the stored outcome.");
    }

    /// <summary>Shows how many captures the node takes at once, from when that is known.</summary>
    public void ShowCapacity(Func<int?> captures) => _meter.CreateObservableGauge(
        "bonafide.capture.capacity", () => captures() is { } known ? [new Measurement<int>(known)] : Array.Empty<Measurement<int>>(), "{capture}",
        "Captures that this node takes at once.");

    public void Began() => _active.Add(1);

    public void Finished() => _active.Add(-1);

    public void FrameAnswered(bool readable, TimeSpan analysis, TimeSpan sinceArrival)
    {
        _frames.Add(1, new KeyValuePair<string, object?>("readable", readable));
        _analysis.Record(analysis.TotalMilliseconds);
        _answer.Record(sinceArrival.TotalMilliseconds);
    }

    public void FrameDropped() => _dropped.Add(1);

    public void Ended(string kind, int code) =>
        _ends.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("code", code));

    public void Decided(TimeSpan sinceLastStill) => _decision.Record(sinceLastStill.TotalMilliseconds);
}
