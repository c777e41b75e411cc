namespace EmbedHost;

/// <summary>Everything that the sample logs. Neither keys nor sessions nor pictures are among it.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Information, "{Call} was forwarded and answered {Status}.")]
    public static partial void Forwarded(this ILogger logger, string call, int status);

    [LoggerMessage(2, LogLevel.Error, "Bonafide cannot be reached.")]
    public static partial void Unreachable(this ILogger logger, Exception cause);

    [LoggerMessage(3, LogLevel.Information, "A verification ended; the person was confirmed: {IsLive}.")]
    public static partial void Ended(this ILogger logger, bool isLive);

    [LoggerMessage(4, LogLevel.Error, "A verdict that Bonafide did not sign was thrown away.")]
    public static partial void Forged(this ILogger logger, Exception cause);
}
