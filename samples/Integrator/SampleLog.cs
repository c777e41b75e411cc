namespace Integrator;

/// <summary>Everything that the sample logs. Neither keys nor session ids are among it: a session id opens a capture.</summary>
internal static partial class SampleLog
{
    [LoggerMessage(1, LogLevel.Information, "A transaction in mode {Mode} begins.")]
    public static partial void Begins(this ILogger logger, string mode);

    [LoggerMessage(2, LogLevel.Information, "A transaction ended as {Status}; its result came by {Delivery}.")]
    public static partial void Ended(this ILogger logger, string status, string delivery);

    [LoggerMessage(3, LogLevel.Warning, "No callback came in time, so the result was asked for.")]
    public static partial void CallbackMissing(this ILogger logger);

    [LoggerMessage(4, LogLevel.Error, "The capture server answered {Status}: {Reason}")]
    public static partial void Refused(this ILogger logger, int status, string reason);

    [LoggerMessage(5, LogLevel.Error, "The capture server cannot be reached.")]
    public static partial void Unreachable(this ILogger logger, Exception cause);

    [LoggerMessage(6, LogLevel.Error, "An answer of the capture server is not to be trusted.")]
    public static partial void Untrusted(this ILogger logger, Exception cause);

    [LoggerMessage(7, LogLevel.Warning, "A callback was refused: the capture server did not sign it, or LIVENESS_RESULT_CALLBACK_SECRET is another key's.")]
    public static partial void CallbackForged(this ILogger logger);
}
