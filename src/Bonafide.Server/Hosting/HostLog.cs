using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Hosting;

/// <summary>What is logged of the host.</summary>
internal sealed partial class HostLog(ILogger<HostLog> logger)
{
    [LoggerMessage(1000, LogLevel.Error, "A request failed")]
    public partial void RequestFailed(Exception exception);

    [LoggerMessage(1001, LogLevel.Information, "Schema up to date, {Applied} migrations applied")]
    public partial void Migrated(int applied);

    [LoggerMessage(1002, LogLevel.Information, "First start: key {Id} was made")]
    public partial void FirstKeyMade(string id);

    [LoggerMessage(1003, LogLevel.Error, "Nothing can be captured: {Reason}")]
    public partial void VisionMissing(string reason);

    [LoggerMessage(1004, LogLevel.Warning, "The web files are missing: {Reason}")]
    public partial void WebMissing(string reason);
}
