using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Telemetry;

/// <summary>What is logged of the node's capacity: events 1890 to 1894.</summary>
internal static partial class CapacityLog
{
    [LoggerMessage(1890, LogLevel.Information, "A live frame costs about {Milliseconds:F1} ms on each of {Threads} threads.")]
    public static partial void Calibrated(this ILogger logger, double milliseconds, int threads);

    [LoggerMessage(1891, LogLevel.Error, "What a live frame costs could not be measured; {Captures} captures at once are taken.")]
    public static partial void CalibrationFailed(this ILogger logger, Exception cause, int captures);
}
