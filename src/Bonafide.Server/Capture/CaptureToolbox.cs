using Bonafide.Server.Capture.Load;
using Bonafide.Server.Sessions;
using Bonafide.Server.Telemetry;
using Bonafide.Vision;
using Bonafide.Vision.Templates;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Capture;

/// <summary>What every capture on this node shares.</summary>
internal sealed class CaptureToolbox(
    CaptureOptions options,
    ICaptureSessions sessions,
    IVisionEngine vision,
    ITemplateMatcher matcher,
    AnalysisWorkers workers,
    NodeCapacity capacity,
    CaptureMetrics metrics,
    TimeProvider time,
    ILogger<CaptureToolbox> log)
{
    public CaptureOptions Options { get; } = options;

    public ICaptureSessions Sessions => sessions;

    public IVisionEngine Vision => vision;

    public ITemplateMatcher Matcher => matcher;

    public AnalysisWorkers Workers => workers;

    public NodeCapacity Capacity => capacity;

    public CaptureMetrics Metrics => metrics;

    public TimeProvider Time => time;

    public ILogger Log => log;
}
