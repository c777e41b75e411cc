using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Access.Lockout;

/// <summary>What is logged of the lock-out: events 1720 to 1729. Nothing in them tells one device from another.</summary>
internal sealed partial class LockoutLog(ILogger<LockoutLog> logger)
{
    [LoggerMessage(1720, LogLevel.Warning, "A capture was refused: its device, session or network has begun too many without success")]
    public partial void Refused();

    [LoggerMessage(1721, LogLevel.Error, "An attempt that should be forgiven still counts")]
    public partial void NotForgiven(Exception cause);
}
