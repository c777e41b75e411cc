using Bonafide.Server.Analysis;
using Bonafide.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Capture.Load;

/// <summary>How many captures this node takes at once: as many as it was told, or as it measured that it can analyse.</summary>
internal sealed class CaptureLimit
{
    // Sockets, stills, verdicts and storage want processor time as well.
    private const double ShareForFrames = 0.7;

    private readonly CaptureOptions _options;
    private readonly Lazy<TimeSpan?> _calibrated;

    public CaptureLimit(CaptureOptions options, IVisionProvider vision, AnalysisWorkers workers, CaptureMetrics metrics, ILogger<CaptureLimit> log)
    {
        _options = options;
        _calibrated = new Lazy<TimeSpan?>(() => Calibrate(options, vision, workers, log));
        metrics.ShowCapacity(() => Known);
    }

    /// <summary>What frames of captures have cost until now.</summary>
    public FrameCost Cost { get; } = new();

    /// <summary>Captures at once. The first question measures, which takes a moment.</summary>
    public int Captures => _options.MaxCaptures ?? ((Cost.PerFrame ?? _calibrated.Value) is { } cost ? CapturesFor(cost) : _options.Workers);

    /// <summary>The same, as far as it is known without measuring.</summary>
    public int? Known => _options.MaxCaptures is null && Cost.PerFrame is null && !_calibrated.IsValueCreated ? null : Captures;

    /// <summary>Captures whose frames keep the threads as busy as they may be; one for each thread at least.</summary>
    /// <param name="perFrame">Time that one frame takes one thread.</param>
    internal int CapturesFor(TimeSpan perFrame)
    {
        var framesPerSecond = _options.Workers / Math.Max(perFrame.TotalSeconds, 1e-6);
        return Math.Max(_options.Workers, (int)(framesPerSecond * ShareForFrames / _options.Live.FrameRate));
    }

    private static TimeSpan? Calibrate(CaptureOptions options, IVisionProvider vision, AnalysisWorkers workers, ILogger log)
    {
        if (vision.Get() is not VisionAvailability.Ready ready)
            return null;
        try
        {
            var cost = Calibration.RunAsync(ready.Engine, workers, options.Workers, options.Live).GetAwaiter().GetResult();
            log.Calibrated(cost.TotalMilliseconds, options.Workers);
            return cost;
        }
#pragma warning disable CA1031 // A node that cannot be measured takes the least, and says so.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.CalibrationFailed(failure, options.Workers);
            return null;
        }
    }
}
