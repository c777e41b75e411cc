using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capture.Load;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Capture;

/// <summary>What every capture on this node shares.</summary>
internal sealed class CaptureToolbox(
    CaptureOptions options,
    ICaptureSessions sessions,
    IVisionProvider vision,
    AnalysisWorkers workers,
    NodeCapacity capacity,
    CaptureLimit limit,
    DeviceLockout lockout,
    LockoutLog lockoutLog,
    CaptureMetrics metrics,
    FrameSpools spools,
    TimeProvider time,
    ILogger<CaptureToolbox> log)
{
    public CaptureOptions Options { get; } = options;

    public ICaptureSessions Sessions => sessions;

    /// <summary>The models, or why there are none. Loads on first use, which takes a moment.</summary>
    public VisionAvailability Vision => vision.Get();

    public AnalysisWorkers Workers => workers;

    public NodeCapacity Capacity => capacity;

    /// <summary>What frames cost this node, for it to know how many captures it can take.</summary>
    public FrameCost Cost => limit.Cost;

    public DeviceLockout Lockout => lockout;

    public LockoutLog LockoutLog => lockoutLog;

    public CaptureMetrics Metrics => metrics;

    public FrameSpools Spools => spools;

    public TimeProvider Time => time;

    public ILogger Log => log;
}
